package org.duban.project;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.plan.PlanTask;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.RowReader;
import org.duban.shared.table.Sheet;
import org.jspecify.annotations.Nullable;

/** The completions of a plan as a table to be filled in offline: one row a project, found again by its mark. */
final class ProjectSheet {
    static final String NAME = "重点项目";
    static final String MARK = "标识（请勿改动）";
    static final String LEAD = "牵头单位";
    static final String PARTICIPANTS = "参与单位";
    static final String PARENT = "所属任务";
    static final String DUE = "完成时限";
    static final String MILESTONES = "里程碑（日期 名称）";
    private static final List<String> COLUMNS =
            List.of(MARK, "专栏", "编号", "名称", LEAD, PARTICIPANTS, PARENT, DUE, MILESTONES, "状态");
    private static final int DATE_LENGTH = 10;

    private final UnitDirectory units;
    private final Map<String, Long> tasks;

    ProjectSheet(UnitDirectory units, List<PlanTask> tasks) {
        this.units = units;
        this.tasks = tasks.stream().collect(Collectors.toMap(PlanTask::title, PlanTask::id, (one, other) -> one));
    }

    static Sheet of(List<ProjectView> views) {
        List<Sheet.Row> rows = new ArrayList<>();
        views.forEach(view -> rows.add(new Sheet.Row(rows.size() + 2, cells(view))));
        return new Sheet(NAME, COLUMNS, rows);
    }

    private static Map<String, String> cells(ProjectView view) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put(MARK, String.valueOf(view.id()));
        cells.put("专栏", view.column());
        cells.put("编号", view.number());
        cells.put("名称", view.title());
        cells.put(LEAD, view.lead() == null ? "" : view.lead().name());
        cells.put(PARTICIPANTS, joined(view.participants(), Completion.Unit::name));
        cells.put(PARENT, Objects.toString(view.parentTitle(), ""));
        cells.put(DUE, Objects.toString(view.due(), ""));
        cells.put(MILESTONES, joined(view.milestones(), step -> step.due() + " " + step.title()));
        cells.put("状态", view.state().label());
        return cells;
    }

    private static <T> String joined(List<T> all, Function<T, String> words) {
        return all.stream().map(words).collect(Collectors.joining(RowReader.SEPARATOR));
    }

    /** What the file says of each project, by row; what cannot be read is noted with its cell. */
    Map<RowReader, CompletionForm> read(List<Sheet> sheets, List<CellProblem> problems) {
        Sheet sheet = sheets.stream()
                .filter(each -> each.name().equals(NAME))
                .findFirst()
                .orElse(null);
        if (sheet == null) {
            problems.add(new CellProblem(NAME, 1, MARK, "缺少工作表“" + NAME + "”，请用系统导出的表格填写"));
            return Map.of();
        }
        COLUMNS.stream()
                .filter(column -> !sheet.columns().contains(column))
                .forEach(column -> problems.add(new CellProblem(NAME, 1, column, "缺少此列")));
        Map<RowReader, CompletionForm> forms = new LinkedHashMap<>();
        sheet.rows().forEach(row -> {
            RowReader reader = new RowReader(NAME, row, problems);
            forms.put(reader, form(reader));
        });
        return forms;
    }

    private CompletionForm form(RowReader row) {
        return new CompletionForm(
                parent(row),
                row.isEmpty(LEAD) ? null : unit(row, LEAD, row.text(LEAD)),
                row.list(PARTICIPANTS).stream()
                        .map(name -> unit(row, PARTICIPANTS, name))
                        .filter(Objects::nonNull)
                        .toList(),
                row.optionalDate(DUE),
                row.list(MILESTONES).stream().map(text -> step(row, text)).toList());
    }

    private @Nullable Long parent(RowReader row) {
        if (row.isEmpty(PARENT)) {
            return null;
        }
        Long task = tasks.get(row.text(PARENT));
        if (task == null) {
            row.problem(PARENT, "“" + row.text(PARENT) + "”不是本规划的重点任务，请照任务名称填写");
        }
        return task;
    }

    private @Nullable Long unit(RowReader row, String column, String name) {
        Unit unit = units.find(name).orElse(null);
        if (unit == null) {
            row.problem(column, "“" + name + "”不是已知的单位");
        }
        return unit == null ? null : unit.id();
    }

    private static CompletionForm.Step step(RowReader row, String text) {
        try {
            LocalDate due = LocalDate.parse(text.substring(0, Math.min(DATE_LENGTH, text.length())));
            return new CompletionForm.Step(text.substring(DATE_LENGTH).strip(), due);
        } catch (DateTimeParseException unreadable) {
            row.problem(MILESTONES, "“" + text + "”应写作：2025-12-31 里程碑名称；多个之间用分号隔开");
            return new CompletionForm.Step(null, null);
        }
    }
}
