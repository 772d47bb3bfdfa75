package org.duban.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.assessment.IndicatorFacts;
import org.duban.assessment.PlanFacts;
import org.duban.assessment.Round;
import org.duban.assessment.TaskFacts;
import org.duban.dispatch.Grade;
import org.duban.dispatch.Light;
import org.duban.dispatch.MilestoneState;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

/** Everything that a report may say: the snapshot and what the round came to. Nothing else is asked while it is written. */
record ReportFacts(
        Round round, PlanFacts plan, List<IndicatorFacts> indicators, List<TaskFacts> all, ReportBasis basis) {

    LocalDate asOf() {
        return plan.asOf();
    }

    List<TaskFacts> tasks() {
        return of(TaskKind.TASK);
    }

    List<TaskFacts> projects() {
        return of(TaskKind.KEY_PROJECT);
    }

    private List<TaskFacts> of(TaskKind kind) {
        return all.stream().filter(task -> task.kind() == kind).toList();
    }

    /** The sections of the plan with their tasks, in its order. */
    Map<String, List<TaskFacts>> sections() {
        return tasks().stream()
                .collect(Collectors.groupingBy(TaskFacts::section, LinkedHashMap::new, Collectors.toList()));
    }

    ReportBasis.@Nullable Result result(TaskFacts task) {
        return results().get(task.planTaskId());
    }

    private Map<Long, ReportBasis.Result> results() {
        return basis.results().stream().collect(Collectors.toMap(ReportBasis.Result::planTaskId, Function.identity()));
    }

    /** Those of the tasks that were assessed. */
    List<ReportBasis.Result> results(List<TaskFacts> tasks) {
        Map<Long, ReportBasis.Result> known = results();
        return tasks.stream()
                .map(task -> known.get(task.planTaskId()))
                .filter(Objects::nonNull)
                .toList();
    }

    static long count(List<ReportBasis.Result> results, Grade grade) {
        return results.stream().filter(result -> result.grade() == grade).count();
    }

    static long count(List<TaskFacts> tasks, Light light) {
        return tasks.stream().filter(task -> task.light() == light).count();
    }

    static @Nullable BigDecimal meanScore(List<ReportBasis.Result> results) {
        return Phrases.mean(results.stream()
                .map(ReportBasis.Result::total)
                .filter(Objects::nonNull)
                .toList());
    }

    /** Milestones that should have been reached by the day. */
    List<TaskFacts.Milestone> due(List<TaskFacts> tasks) {
        return tasks.stream()
                .flatMap(task -> task.milestones().stream())
                .filter(milestone -> !milestone.due().isAfter(asOf()))
                .toList();
    }

    static long done(List<TaskFacts.Milestone> milestones) {
        return milestones.stream()
                .filter(milestone -> milestone.state() == MilestoneState.DONE)
                .count();
    }

    /** The unit that is in charge, by the assessment or, of what was not assessed, by the snapshot. */
    String lead(TaskFacts task) {
        ReportBasis.Result result = result(task);
        return result != null
                ? result.leadUnitName()
                : task.units().stream()
                        .filter(TaskFacts.Unit::coordinator)
                        .map(TaskFacts.Unit::name)
                        .findFirst()
                        .orElse("主办单位未定");
    }

    /** What the last report that was verified says was done; a snapshot has no words of others. */
    static @Nullable String lastDone(TaskFacts task) {
        return task.reports().stream()
                .map(TaskFacts.Report::done)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
