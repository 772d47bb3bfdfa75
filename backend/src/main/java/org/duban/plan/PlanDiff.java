package org.duban.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.plan.Pairing.Pair;
import org.jspecify.annotations.Nullable;

/** What a re-import would change, row by row, as a person would tell it. */
record PlanDiff(Changes tasks, Changes roles, Changes indicators, Changes keyProjects) {

    /** @param changed the same row before and after */
    record Changes(List<Item> added, List<Item> changed, List<Item> removed) {
        boolean isEmpty() {
            return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
        }
    }

    record Item(String subject, List<Field> fields) {}

    record Field(String name, String before, String after) {}

    static PlanDiff between(PlanContent before, PlanContent after) {
        List<Pair> tasks = Pairing.of(taskEntries(before), taskEntries(after));
        return new PlanDiff(
                changes(tasks),
                changes(rolePairs(tasks, before, after)),
                changes(Pairing.of(indicatorEntries(before), indicatorEntries(after))),
                changes(Pairing.of(projectEntries(before), projectEntries(after))));
    }

    public boolean isEmpty() {
        return tasks.isEmpty() && roles.isEmpty() && indicators.isEmpty() && keyProjects.isEmpty();
    }

    private static Changes changes(List<Pair> pairs) {
        return new Changes(
                pairs.stream()
                        .flatMap(pair -> pair.before() == null && pair.after() != null
                                ? Stream.of(new Item(pair.after().subject(), List.of()))
                                : Stream.empty())
                        .toList(),
                pairs.stream().flatMap(PlanDiff::changed).toList(),
                pairs.stream()
                        .flatMap(pair -> pair.after() == null && pair.before() != null
                                ? Stream.of(new Item(pair.before().subject(), List.of()))
                                : Stream.empty())
                        .toList());
    }

    private static Stream<Item> changed(Pair pair) {
        Entry before = pair.before();
        Entry after = pair.after();
        if (before == null || after == null) {
            return Stream.empty();
        }
        List<Field> fields = before.fields().entrySet().stream()
                .map(field -> new Field(
                        field.getKey(), field.getValue(), after.fields().getOrDefault(field.getKey(), "")))
                .filter(field -> !field.before().equals(field.after()))
                .toList();
        return fields.isEmpty() ? Stream.empty() : Stream.of(new Item(after.subject(), fields));
    }

    /** The roles of paired tasks are paired by the unit's name; those of a new or gone task are new or gone themselves. */
    private static List<Pair> rolePairs(List<Pair> tasks, PlanContent before, PlanContent after) {
        Map<Long, List<RoleRow>> was = byTask(before);
        Map<Long, List<RoleRow>> is = byTask(after);
        List<Pair> pairs = new ArrayList<>();
        for (Pair task : tasks) {
            pairs.addAll(Pairing.of(roleEntries(task.before(), was), roleEntries(task.after(), is)));
        }
        return pairs;
    }

    private static List<Entry> roleEntries(@Nullable Entry task, Map<Long, List<RoleRow>> roles) {
        return task == null
                ? List.of()
                : roles.getOrDefault(task.id(), List.of()).stream()
                        .map(role -> roleEntry(task, role))
                        .toList();
    }

    private static Entry roleEntry(Entry task, RoleRow role) {
        return new Entry(
                reference(role.id(), role.ordinal()),
                "",
                "",
                role.unitText(),
                task.subject() + "：" + role.unitText(),
                fields(
                        "角色", role.role(),
                        "集合单位", role.isGroup(),
                        "单位编号", role.unitId(),
                        "单位组编号", role.groupId()));
    }

    private static List<Entry> taskEntries(PlanContent content) {
        return content.tasks().stream()
                .map(row -> new Entry(
                        reference(row.id(), row.ordinal()),
                        row.section(),
                        row.taskNumber(),
                        row.title(),
                        row.taskNumber() + " " + row.title(),
                        fields(
                                "章节", row.section(),
                                "编号", row.taskNumber(),
                                "标题", row.title(),
                                "正文", row.body(),
                                "时限", row.due())))
                .toList();
    }

    private static List<Entry> indicatorEntries(PlanContent content) {
        return content.indicators().stream()
                .map(row -> new Entry(
                        reference(row.id(), row.ordinal()),
                        "",
                        row.indicatorNumber(),
                        row.name(),
                        row.indicatorNumber() + " " + row.name(),
                        fields(
                                "编号", row.indicatorNumber(),
                                "名称", row.name(),
                                "计量单位", row.unit(),
                                "目标类型", row.targetKind(),
                                "比较", row.comparator(),
                                "目标值", IndicatorRow.plain(row.targetValue()),
                                "目标原文", row.targetText(),
                                "属性", row.attribute(),
                                "基期值", IndicatorRow.plain(row.baseline()),
                                "基期年", row.baselineYear(),
                                "年度路径", row.path())))
                .toList();
    }

    private static List<Entry> projectEntries(PlanContent content) {
        return content.projects().stream()
                .map(row -> new Entry(
                        reference(row.id(), row.ordinal()),
                        row.columnTitle(),
                        row.projectNumber(),
                        row.title(),
                        row.projectNumber() + " " + row.title(),
                        fields(
                                "专栏", row.columnTitle(),
                                "编号", row.projectNumber(),
                                "名称", row.title(),
                                "内容", row.body(),
                                "责任单位", row.ownerText(),
                                "责任单位编号", row.ownerUnitId(),
                                "时限", row.due())))
                .toList();
    }

    private static Map<Long, List<RoleRow>> byTask(PlanContent content) {
        return content.roles().stream().collect(Collectors.groupingBy(RoleRow::planTaskId));
    }

    /** Roles point at saved tasks by id, at tasks just read by place. */
    private static long reference(long id, int ordinal) {
        return id == 0 ? ordinal : id;
    }

    private static Map<String, String> fields(@Nullable Object... namesAndValues) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            fields.put(String.valueOf(namesAndValues[i]), Objects.toString(namesAndValues[i + 1], ""));
        }
        return fields;
    }

    /** A row as it is compared. */
    record Entry(long id, String context, String number, String title, String subject, Map<String, String> fields) {}
}
