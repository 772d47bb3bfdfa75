package org.duban.dispatch;

import static java.util.stream.Collectors.toMap;
import static org.duban.dispatch.WorkPlanRules.orEmpty;
import static org.duban.dispatch.WorkbookSheets.number;
import static org.duban.dispatch.WorkbookSheets.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.RowReader;
import org.duban.shared.table.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook that was filled in offline into the drafts of its parts. A cell left empty changes nothing; a cell
 * that cannot be taken as it is, is named by sheet, row and column.
 */
final class WorkbookReading {
    private final Map<String, OfflinePart> parts;
    private final Map<String, Filling> fillings = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<CellProblem> problems;
    private final List<WorkbookDiff.Change> changes = new ArrayList<>();

    WorkbookReading(List<OfflinePart> parts, List<CellProblem> problems) {
        this.parts = parts.stream().collect(toMap(OfflinePart::key, Function.identity()));
        this.problems = problems;
    }

    /** What the draft of one part is to become. */
    static final class Filling {
        private final OfflinePart part;
        private @Nullable String done;
        private @Nullable String problems;
        private @Nullable String next;
        private final Map<Long, MilestoneState> states;
        private final Map<Long, FigureStatement> figures = new LinkedHashMap<>();

        Filling(OfflinePart part) {
            this.part = part;
            this.done = part.form().done();
            this.problems = part.form().problems();
            this.next = part.form().next();
            this.states = part.states();
            orEmpty(part.form().figures()).forEach(said -> {
                if (said.figureId() != null) {
                    figures.put(said.figureId(), said);
                }
            });
        }

        OfflinePart part() {
            return part;
        }

        ProgressForm form() {
            return new ProgressForm(
                    done,
                    problems,
                    next,
                    states.entrySet().stream()
                            .map(state -> new ProgressForm.Statement(state.getKey(), state.getValue()))
                            .toList(),
                    List.copyOf(figures.values()),
                    part.form().proofs());
        }
    }

    void read(List<Sheet> sheets) {
        WorkbookSheets.of(List.copyOf(parts.values())).forEach(form -> {
            Optional<Sheet> sheet = sheets.stream()
                    .filter(one -> one.name().equals(form.name()))
                    .findFirst();
            if (sheet.isEmpty()) {
                problems.add(new CellProblem(form.name(), 1, "", "缺少此工作表，请用系统下载的填报表填写"));
            } else {
                form.columns().stream()
                        .filter(column -> !sheet.get().columns().contains(column.title()))
                        .forEach(column ->
                                problems.add(new CellProblem(form.name(), 1, column.title(), "缺少此列，请用系统下载的填报表填写")));
                sheet.get().rows().forEach(row -> read(form.name(), row));
            }
        });
    }

    private void read(String sheet, Sheet.Row cells) {
        RowReader row = new RowReader(sheet, cells, problems);
        String key = row.text(WorkbookSheets.KEY);
        OfflinePart part = parts.get(key);
        if (part == null) {
            row.problem(WorkbookSheets.KEY, "“" + key + "”不在本单位本轮待填报之列（可能已报送，或属于其他单位、其他轮次），请重新下载填报表");
            return;
        }
        Filling filling = fillings.computeIfAbsent(key, any -> new Filling(part));
        switch (sheet) {
            case WorkbookSheets.TEXTS -> readTexts(row, filling);
            case WorkbookSheets.MILESTONES -> readMilestone(row, filling);
            default -> readFigure(row, filling);
        }
    }

    private void readTexts(RowReader row, Filling filling) {
        if (isRepeated(row, WorkbookSheets.KEY, filling.part.key())) {
            return;
        }
        filling.done = taken(row, WorkbookSheets.DONE, filling, filling.done);
        filling.problems = taken(row, WorkbookSheets.PROBLEMS, filling, filling.problems);
        filling.next = taken(row, WorkbookSheets.NEXT, filling, filling.next);
    }

    private @Nullable String taken(RowReader row, String column, Filling filling, @Nullable String before) {
        String given = row.text(column);
        if (given.codePointCount(0, given.length()) > FormCheck.STATEMENT) {
            row.problem(column, "不超过 " + FormCheck.STATEMENT + " 个字");
            return before;
        }
        return changed(row, filling, column, text(before), given) ? given : before;
    }

    private void readMilestone(RowReader row, Filling filling) {
        Optional<Milestone> milestone = filling.part.milestones().stream()
                .filter(one -> String.valueOf(one.id()).equals(row.text(WorkbookSheets.MILESTONE_ID)))
                .findFirst();
        if (milestone.isEmpty()) {
            row.problem(WorkbookSheets.MILESTONE_ID, "该里程碑不在此任务现行的实施方案中，请重新下载填报表");
            return;
        }
        long id = milestone.get().id();
        if (isRepeated(row, WorkbookSheets.MILESTONE_ID, filling.part.key() + ":m" + id)) {
            return;
        }
        MilestoneState chosen =
                row.optionalChoice(WorkbookSheets.STATE, MilestoneState.values(), MilestoneState::label);
        MilestoneState before = filling.states.get(id);
        if (chosen != null
                && before != null
                && changed(row, filling, milestone.get().title(), before.label(), chosen.label())) {
            filling.states.put(id, chosen);
        }
    }

    private void readFigure(RowReader row, Filling filling) {
        Optional<ReportPrefill.Asked> asked = filling.part.prefill().figures().stream()
                .filter(one -> String.valueOf(one.figure().id()).equals(row.text(WorkbookSheets.FIGURE_ID)))
                .findFirst();
        if (asked.isEmpty()) {
            row.problem(WorkbookSheets.FIGURE_ID, "该数字不在此任务现行的实施方案中，请重新下载填报表");
            return;
        }
        Figure figure = asked.get().figure();
        if (isRepeated(row, WorkbookSheets.FIGURE_ID, filling.part.key() + ":f" + figure.id())
                || row.isEmpty(WorkbookSheets.AMOUNT)) {
            return;
        }
        String given = row.text(WorkbookSheets.AMOUNT).replace(",", "").replace("，", "");
        if (!given.matches("-?\\d{1,11}(\\.\\d{1,4})?")) {
            row.problem(WorkbookSheets.AMOUNT, "“" + row.text(WorkbookSheets.AMOUNT) + "”不是数字，应为不超过 11 位整数、4 位小数的数字");
            return;
        }
        take(row, filling, asked.get(), new BigDecimal(given));
    }

    private void take(RowReader row, Filling filling, ReportPrefill.Asked asked, BigDecimal amount) {
        Figure figure = asked.figure();
        String reason = row.text(WorkbookSheets.REASON);
        List<BigDecimal> past = asked.last() == null ? List.of() : List.of(asked.last());
        FigureRules.objection(figure, amount, past).ifPresent(sentence -> row.problem(WorkbookSheets.AMOUNT, sentence));
        if (reason.isBlank()) {
            FigureRules.remarkable(figure, amount, past, null)
                    .ifPresent(sentence -> row.problem(WorkbookSheets.REASON, sentence));
        }
        FigureStatement before = filling.figures.get(figure.id());
        boolean isOther =
                changed(row, filling, figure.name(), before == null ? "" : number(before.amount()), number(amount));
        boolean isExplained =
                changed(row, filling, figure.name() + "说明", before == null ? "" : text(before.reason()), reason);
        if (isOther || isExplained) {
            filling.figures.put(figure.id(), new FigureStatement(figure.id(), amount, null, reason));
        }
    }

    private boolean isRepeated(RowReader row, String column, String what) {
        boolean isNew = seen.add(what);
        if (!isNew) {
            row.problem(column, "与前面的行重复，请只保留一行");
        }
        return !isNew;
    }

    private boolean changed(RowReader row, Filling filling, String field, String from, String to) {
        if (to.isBlank() || to.strip().equals(from.strip())) {
            return false;
        }
        changes.add(new WorkbookDiff.Change(row.sheet(), row.number(), filling.part.task(), field, from, to));
        return true;
    }

    List<WorkbookDiff.Change> changes() {
        return changes;
    }

    /** The parts whose drafts would become others. */
    List<Filling> changed() {
        Set<String> tasks = new HashSet<>();
        changes.forEach(change -> tasks.add(change.task()));
        return fillings.values().stream()
                .filter(filling -> tasks.contains(filling.part.task()))
                .toList();
    }
}
