package org.duban.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;

/** Names that nobody is known by, groups, lists left open by 等, and separators that say two things. */
final class UnitDefects implements DefectRule {
    @Override
    public List<Defect> check(Found found) {
        List<Defect> defects = new ArrayList<>();
        Map<String, String> nearest = new HashMap<>();
        List<Draft.ReadTask> tasks = found.draft().tasks;
        for (int i = 0; i < tasks.size(); i++) {
            checkNames(found, tasks.get(i).task(), i, nearest, defects);
            checkWriting(found.script(), tasks.get(i), i, defects);
        }
        return defects;
    }

    private static void checkNames(
            Found found, Task task, int index, Map<String, String> nearest, List<Defect> defects) {
        Set<String> told = new HashSet<>();
        for (Role role : task.roles()) {
            if (role.unitId() != null || !told.add(role.unit())) {
                continue;
            }
            boolean isKnown = found.knownUnits().isKnownGroup(role.unit());
            if (role.group()) {
                String rest = isKnown ? "是一组单位，下达时按组内成员分别落实，请核对。" : "是一组单位，请选定它包括哪些单位。";
                boolean isOnlyOne = !isKnown && task.roles().size() == 1;
                defects.add(
                        defect(Kind.GROUP_UNIT, "“" + role.unit() + "”" + rest, isOnlyOne, task, index, role.source()));
            } else {
                String hint = nearest.computeIfAbsent(
                        role.unit(), name -> hint(found.knownUnits().nearest(name)));
                defects.add(defect(
                        Kind.UNKNOWN_UNIT, "单位名录中没有“" + role.unit() + "”" + hint, true, task, index, role.source()));
            }
        }
    }

    private static String hint(List<String> names) {
        return names.isEmpty() ? "，请选定对应的单位或先在名录中登记。" : "，相近的有：" + String.join("、", names) + "，请选定。";
    }

    private static void checkWriting(Script script, Draft.ReadTask read, int index, List<Defect> defects) {
        for (RoleStatement statement : read.statements()) {
            Source whole =
                    script.source(statement.span().start(), statement.span().end());
            for (Span ambiguity : statement.ambiguities()) {
                String before = script.written(ambiguity.start(), ambiguity.end());
                defects.add(defect(
                        Kind.AMBIGUOUS_SEPARATOR,
                        "各单位之间的分隔符号前后不一，“" + before + "”之前的单位是否为牵头单位不能确定，现按同一类单位处理，请核对。",
                        false,
                        read.task(),
                        index,
                        whole));
            }
            for (Span open : statement.openEnds()) {
                Source source = script.source(open.start(), open.end());
                defects.add(defect(
                        Kind.OPEN_UNIT_LIST,
                        "单位名单以“" + source.text() + "”结尾，是否还有未列出的单位，请核对补充。",
                        false,
                        read.task(),
                        index,
                        source));
            }
        }
    }

    private static Defect defect(Kind kind, String sentence, boolean blocking, Task task, int index, Source source) {
        String name = DefectRule.name(task);
        return new Defect(kind, name + "：" + sentence, blocking, SubjectType.TASK, index, name, source);
    }
}
