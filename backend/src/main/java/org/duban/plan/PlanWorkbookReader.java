package org.duban.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.UnitGroup;
import org.duban.plan.document.Defect.SubjectType;
import org.duban.plan.document.Indicator.Attribute;
import org.duban.plan.document.Target;
import org.duban.plan.document.file.UnreadableDocument;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exported workbook back. Sections, columns and defects stay those of the plan: a sheet is no place to settle a
 * defect, for that needs a name and a reason.
 */
final class PlanWorkbookReader {
    private final Map<String, List<List<String>>> tables;
    private final PlanContent before;
    private final String text;
    private final UnitDirectory directory;
    private final Map<String, Long> sections = new HashMap<>();
    private final Map<String, Long> columns = new HashMap<>();
    private final Map<SubjectType, Map<Integer, Integer>> places = new HashMap<>();

    private PlanWorkbookReader(byte[] workbook, PlanContent before, String text, UnitDirectory directory) {
        this.tables = WorkbookTables.read(workbook);
        this.before = before;
        this.text = text;
        this.directory = directory;
        before.sections().forEach(row -> sections.putIfAbsent(row.sectionNumber() + row.title(), (long) row.ordinal()));
        Map<Long, Integer> boxes =
                before.columns().stream().collect(Collectors.toMap(ColumnRow::id, ColumnRow::ordinal));
        for (ProjectRow row : before.projects()) {
            Integer place = row.columnId() == null ? null : boxes.get(row.columnId());
            if (place != null) {
                columns.putIfAbsent(row.columnTitle(), place.longValue());
            }
        }
    }

    static PlanContent read(byte[] workbook, PlanContent before, String text, UnitDirectory directory) {
        return new PlanWorkbookReader(workbook, before, text, directory).content();
    }

    private PlanContent content() {
        List<TaskRow> tasks = tasks();
        List<RoleRow> roles = roles();
        List<IndicatorRow> indicators = indicators();
        List<ProjectRow> projects = projects();
        return new PlanContent(before.sections(), tasks, roles, before.columns(), projects, indicators, defects());
    }

    private List<TaskRow> tasks() {
        List<TaskRow> rows = new ArrayList<>();
        for (WorkbookRow row : rows(PlanSheet.TASKS)) {
            int place = place(SubjectType.TASK, row, "序号", rows.size());
            SourceSpan span = span(row);
            rows.add(new TaskRow(
                    0,
                    0,
                    sections.get(row.text("章节")),
                    row.text("章节"),
                    place,
                    row.text("编号"),
                    row.required("标题"),
                    row.longText(),
                    row.optional("时限原文"),
                    row.date("时限"),
                    span.start(),
                    span.end(),
                    span.text(),
                    0));
        }
        return rows;
    }

    private List<RoleRow> roles() {
        Map<String, RoleRow> known = before.roles().stream()
                .collect(Collectors.toMap(RoleRow::unitText, Function.identity(), (one, other) -> one));
        List<RoleRow> rows = new ArrayList<>();
        for (WorkbookRow row : rows(PlanSheet.ROLES)) {
            Integer task = places.getOrDefault(SubjectType.TASK, Map.of()).get(row.place("任务序号"));
            if (task == null) {
                throw row.refusal("任务序号", "在表“任务”中没有");
            }
            rows.add(role(row, task, rows.size(), known.get(row.required("单位"))));
        }
        return rows;
    }

    private RoleRow role(WorkbookRow row, int task, int place, @Nullable RoleRow known) {
        String name = row.text("单位");
        Long unit = unit(row, known == null ? null : known.unitId());
        Long group = group(row, known == null ? null : known.groupId());
        boolean isOpen = unit == null && group == null && known == null;
        if (isOpen) {
            unit = directory.find(name).map(Unit::id).orElse(null);
            group = unit == null ? directory.findGroup(name).map(UnitGroup::id).orElse(null) : null;
        }
        SourceSpan span = span(row);
        TaskRole role = WorkbookWords.role(row.text("角色")).orElseThrow(() -> row.refusal("角色", "应为牵头、参与或责任"));
        boolean isGroup = row.text("集合").strip().equals("是") || group != null;
        return new RoleRow(0, 0, task, place, name, unit, role, isGroup, group, span.start(), span.end(), span.text());
    }

    private @Nullable Long unit(WorkbookRow row, @Nullable Long known) {
        String name = row.text("对应单位");
        if (name.isBlank()) {
            return null;
        }
        if (known != null && directory.get(known).name().equals(name)) {
            return known;
        }
        return directory.find(name).map(Unit::id).orElseThrow(() -> row.refusal("对应单位", "“" + name + "”不是已知的单位"));
    }

    private @Nullable Long group(WorkbookRow row, @Nullable Long known) {
        String name = row.text("对应单位组");
        if (name.isBlank()) {
            return null;
        }
        if (known != null
                && directory
                        .findGroup(known)
                        .map(UnitGroup::name)
                        .filter(name::equals)
                        .isPresent()) {
            return known;
        }
        return directory
                .findGroup(name)
                .map(UnitGroup::id)
                .orElseThrow(() -> row.refusal("对应单位组", "“" + name + "”不是已知的单位组"));
    }

    private List<IndicatorRow> indicators() {
        List<IndicatorRow> rows = new ArrayList<>();
        for (WorkbookRow row : rows(PlanSheet.INDICATORS)) {
            int place = place(SubjectType.INDICATOR, row, "序号", rows.size());
            SourceSpan span = span(row);
            rows.add(new IndicatorRow(
                    0,
                    0,
                    place,
                    row.text("编号"),
                    row.required("名称"),
                    row.text("计量单位"),
                    row.word("目标类型", Target.Kind.class).orElse(Target.Kind.UNDECIDED),
                    row.optional("比较"),
                    row.decimal("目标值"),
                    row.text("目标原文"),
                    row.word("属性", Attribute.class).orElse(null),
                    row.decimal("基期值"),
                    row.number("基期年"),
                    YearlyPath.print(YearlyPath.parse(row.text("年度路径"))),
                    span.start(),
                    span.end(),
                    span.text(),
                    0));
        }
        return rows;
    }

    private List<ProjectRow> projects() {
        Map<Integer, ProjectRow> known =
                before.projects().stream().collect(Collectors.toMap(row -> row.ordinal() + 1, Function.identity()));
        List<ProjectRow> rows = new ArrayList<>();
        for (WorkbookRow row : rows(PlanSheet.PROJECTS)) {
            int place = place(SubjectType.KEY_PROJECT, row, "序号", rows.size());
            ProjectRow old = known.get(row.place("序号"));
            SourceSpan span = span(row);
            rows.add(new ProjectRow(
                    0,
                    0,
                    columns.get(row.text("专栏")),
                    row.text("专栏"),
                    place,
                    row.text("编号"),
                    row.required("名称"),
                    row.longText(),
                    row.optional("责任单位"),
                    unit(row, old == null ? null : old.ownerUnitId()),
                    row.date("时限"),
                    span.start(),
                    span.end(),
                    span.text(),
                    0));
        }
        return rows;
    }

    private List<DefectRow> defects() {
        Map<SubjectType, Map<Long, Integer>> ordinals = Map.of(
                SubjectType.TASK, ordinals(before.tasks(), TaskRow::id, TaskRow::ordinal),
                SubjectType.INDICATOR, ordinals(before.indicators(), IndicatorRow::id, IndicatorRow::ordinal),
                SubjectType.KEY_PROJECT, ordinals(before.projects(), ProjectRow::id, ProjectRow::ordinal));
        return before.defects().stream()
                .map(row -> row.subjectType() == SubjectType.DOCUMENT ? row : moved(row, ordinals))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The defect at its subject's new place; none when the subject has gone. */
    private @Nullable DefectRow moved(DefectRow row, Map<SubjectType, Map<Long, Integer>> ordinals) {
        Integer old = row.subjectId() == null
                ? null
                : ordinals.getOrDefault(row.subjectType(), Map.of()).get(row.subjectId());
        Integer place = old == null
                ? null
                : places.getOrDefault(row.subjectType(), Map.of()).get(old + 1);
        return place == null ? null : row.about(0, place.longValue());
    }

    private static <T> Map<Long, Integer> ordinals(List<T> rows, Function<T, Long> id, ToIntFunction<T> ordinal) {
        return rows.stream().collect(Collectors.toMap(id, ordinal::applyAsInt));
    }

    private List<WorkbookRow> rows(PlanSheet sheet) {
        List<List<String>> table = tables.get(sheet.title());
        if (table == null || table.isEmpty()) {
            throw new UnreadableDocument("not-a-workbook", "缺少表“" + sheet.title() + "”，请上传由本系统导出的 xlsx 文件。");
        }
        List<String> headings = table.get(0);
        if (headings.size() < sheet.columns().size()
                || !headings.subList(0, sheet.columns().size()).equals(sheet.columns())) {
            throw RuleViolated.invalid("file", "表“" + sheet.title() + "”的表头应为：" + String.join("、", sheet.columns()));
        }
        List<WorkbookRow> rows = new ArrayList<>();
        for (int i = 1; i < table.size(); i++) {
            if (!table.get(i).isEmpty()) {
                rows.add(new WorkbookRow(sheet, i + 1, table.get(i)));
            }
        }
        return rows;
    }

    private int place(SubjectType type, WorkbookRow row, String column, int place) {
        Integer number = row.number(column);
        if (number != null
                && places.computeIfAbsent(type, key -> new HashMap<>()).putIfAbsent(number, place) != null) {
            throw row.refusal(column, "重复");
        }
        return place;
    }

    private SourceSpan span(WorkbookRow row) {
        int start = row.place("起");
        int end = row.place("止");
        boolean isInside = start <= end && end <= text.length();
        return isInside ? new SourceSpan(start, end, text.substring(start, end)) : new SourceSpan(0, 0, "");
    }
}
