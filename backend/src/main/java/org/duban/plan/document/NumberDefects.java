package org.duban.plan.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;
import org.jspecify.annotations.Nullable;

/** Numbers used twice, numbers passed over, and numbered items of which nobody can say whether they are tasks. */
final class NumberDefects implements DefectRule {
    private record Place(@Nullable Section section, String number) {}

    @Override
    public List<Defect> check(Found found) {
        List<Defect> defects = new ArrayList<>();
        checkTasks(found.draft().tasks, defects);
        checkProjects(found.draft().keyProjects, defects);
        found.draft().uncertain.forEach(node -> defects.add(uncertain(found.script(), node)));
        return defects;
    }

    private static void checkTasks(List<Draft.ReadTask> tasks, List<Defect> defects) {
        Map<Place, Task> seen = new HashMap<>();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i).task();
            Place place = new Place(task.section(), task.number());
            Task first = task.number().isEmpty() ? null : seen.putIfAbsent(place, task);
            if (first != null) {
                defects.add(task(
                        Kind.DUPLICATE_NUMBER,
                        "与前面的“" + DefectRule.shortened(first.title()) + "”编号相同，请核对编号。",
                        i,
                        task));
            } else if (i > 0 && skips(tasks.get(i - 1), tasks.get(i))) {
                String previous = tasks.get(i - 1).task().number();
                defects.add(task(Kind.TEXT_CUT_OFF, "前一项的编号是" + previous + "，中间的编号缺失，原文可能不完整，请核对。", i, task));
            }
        }
    }

    private static boolean skips(Draft.ReadTask previous, Draft.ReadTask next) {
        boolean isSameSection =
                Objects.equals(previous.task().section(), next.task().section());
        return isSameSection
                && previous.rank() == next.rank()
                && previous.value() > 0
                && next.value() > previous.value() + 1;
    }

    private static void checkProjects(List<KeyProject> projects, List<Defect> defects) {
        Map<String, KeyProject> seen = new HashMap<>();
        for (int i = 0; i < projects.size(); i++) {
            KeyProject project = projects.get(i);
            String place = project.column().source().start() + "/" + project.number();
            KeyProject first = project.number().isEmpty() ? null : seen.putIfAbsent(place, project);
            if (first != null) {
                defects.add(new Defect(
                        Kind.DUPLICATE_NUMBER,
                        project.column().label() + "中“" + DefectRule.shortened(project.title()) + "”与“"
                                + DefectRule.shortened(first.title()) + "”编号相同，请核对编号。",
                        false,
                        SubjectType.KEY_PROJECT,
                        i,
                        project.title(),
                        project.source()));
            }
        }
    }

    private static Defect task(Kind kind, String rest, int index, Task task) {
        String name = DefectRule.name(task);
        return new Defect(kind, name + rest, false, SubjectType.TASK, index, name, task.source());
    }

    private static Defect uncertain(Script script, Node node) {
        Span heading = node.heading(script);
        String title =
                (node.marker == null ? "" : node.marker.written()) + script.written(heading.start(), heading.end());
        return new Defect(
                Kind.UNCERTAIN_TASK,
                "“" + DefectRule.shortened(title) + "”与各项任务连续编号，但没有责任单位，未作为任务，请确认。",
                false,
                SubjectType.DOCUMENT,
                -1,
                title,
                script.source(node.start(), node.end()));
    }
}
