package org.duban.project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.organisation.Units;
import org.duban.plan.Plan;
import org.duban.plan.Plans;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.RowReader;
import org.duban.shared.table.XlsxReader;
import org.duban.shared.table.XlsxWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completions filled in offline: every row of the file holds, or none is saved. */
@Service
@Transactional
class ProjectImports {
    private static final Map<String, String> COLUMN_OF = Map.of(
            "leadUnitId", ProjectSheet.LEAD,
            "participantUnitIds", ProjectSheet.PARTICIPANTS,
            "parentTaskId", ProjectSheet.PARENT,
            "due", ProjectSheet.DUE);

    private final ProjectBook book;
    private final Plans plans;
    private final Units units;

    ProjectImports(ProjectBook book, Plans plans, Units units) {
        this.book = book;
        this.plans = plans;
        this.units = units;
    }

    /** @param problems what stands against it, cell by cell; with any, nothing is saved */
    record Imported(List<Changed> changed, int unchanged, List<CellProblem> problems, boolean saved) {}

    record Changed(int row, long id, String title, @Nullable String before, String after) {}

    @Transactional(readOnly = true)
    byte[] export(long planId, ProjectFilter filter) {
        return XlsxWriter.write(List.of(ProjectSheet.of(book.all(planId, filter))));
    }

    Imported read(long planId, byte[] content, boolean dryRun) {
        Plan plan = book.lockRunning(planId);
        XlsxReader reader = new XlsxReader();
        List<CellProblem> problems = reader.problems();
        var sheet = new ProjectSheet(units.directory(), plans.tasks(planId));
        Map<RowReader, CompletionForm> forms = sheet.read(reader.read(content, Set.of(ProjectSheet.NAME)), problems);
        List<Line> lines = lines(plan, forms, problems);
        if (!dryRun && !problems.isEmpty()) {
            throw refusal(problems);
        }
        if (!dryRun) {
            lines.forEach(line -> book.write(line.row(), line.to(), ProjectAct.IMPORTED));
        }
        problems.sort(Comparator.comparingInt(CellProblem::row));
        return new Imported(
                lines.stream().map(Line::told).toList(), forms.size() - lines.size(), List.copyOf(problems), !dryRun);
    }

    /** A row that says something new. */
    private record Line(
            int number,
            ProjectRow row,
            Completion from,
            Completion to,
            @Nullable String parentTitle) {
        Changed told() {
            String before = from.isEmpty() ? null : from.words(row.parentTitle());
            return new Changed(number, row.id(), row.title(), before, to.words(parentTitle));
        }
    }

    private List<Line> lines(Plan plan, Map<RowReader, CompletionForm> forms, List<CellProblem> problems) {
        CompletionRules rules = book.rules(plan);
        Map<Long, ProjectView> known = book.all(plan.id(), ProjectFilter.EVERYTHING).stream()
                .collect(Collectors.toMap(ProjectView::id, view -> view));
        Map<Long, String> titles =
                plans.tasks(plan.id()).stream().collect(Collectors.toMap(task -> task.id(), task -> task.title()));
        Set<Long> seen = new HashSet<>();
        List<Line> lines = new ArrayList<>();
        forms.forEach((reader, form) -> {
            ProjectView view = known.get(mark(reader));
            if (view == null || !seen.add(view.id())) {
                reader.problem(ProjectSheet.MARK, view == null ? "不是本规划的重点项目" : "与前面的行重复");
                return;
            }
            CompletionRules.Verdict verdict = rules.judge(form);
            verdict.errors().forEach((field, sentence) -> reader.problem(column(field), sentence));
            Completion to = verdict.completion();
            line(view, to, titles.get(to.parentTaskId()), reader).ifPresent(lines::add);
        });
        return lines;
    }

    /** Nothing for a row that says what is known already. */
    private Optional<Line> line(ProjectView view, Completion to, @Nullable String parentTitle, RowReader reader) {
        ProjectRow row = book.row(view.planId(), view.id());
        Completion now = book.completion(row);
        if (now.equals(to)) {
            return Optional.empty();
        }
        if (!view.state().isOpen()) {
            reader.problem(ProjectSheet.MARK, "该项目" + view.state().label() + "，不能再改");
            return Optional.empty();
        }
        return Optional.of(new Line(reader.number(), row, now, to, parentTitle));
    }

    private static long mark(RowReader row) {
        String mark = row.text(ProjectSheet.MARK);
        return mark.matches("\\d{1,18}") ? Long.parseLong(mark) : 0;
    }

    private static String column(String field) {
        return COLUMN_OF.getOrDefault(field, ProjectSheet.MILESTONES);
    }

    private static RuleViolated refusal(List<CellProblem> problems) {
        Map<String, String> errors = new LinkedHashMap<>();
        problems.forEach(each -> errors.putIfAbsent("第" + each.row() + "行 " + each.column(), each.message()));
        return RuleViolated.invalid(errors);
    }
}
