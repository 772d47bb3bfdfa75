package org.duban.assessment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import org.duban.assessment.TaskFactMapper.FigureRow;
import org.duban.assessment.TaskFactMapper.TaskRow;
import org.duban.assessment.TaskFactMapper.ValueRow;
import org.duban.dispatch.MilestoneState;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what was known of tasks at the end of a day that is over: asked again, it answers the same. */
@Component
class FactReader {
    private final TaskFactMapper mapper;

    FactReader(TaskFactMapper mapper) {
        this.mapper = mapper;
    }

    /** The last moment of the day. */
    static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(SystemTime.ZONE).toInstant().minusMillis(1);
    }

    /** In the order of the ids. */
    List<TaskFacts> tasks(long planId, LocalDate asOf, Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Instant at = endOf(asOf);
        Map<Long, TaskRow> rows =
                mapper.tasks(ids, at).stream().collect(toMap(TaskRow::planTaskId, Function.identity()));
        Gathered gathered = gather(planId, ids, at);
        return ids.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(gathered::facts)
                .toList();
    }

    private Gathered gather(long planId, Collection<Long> ids, Instant at) {
        Map<Long, List<TaskFacts.Report>> reports = reports(ids, at);
        return new Gathered(
                mapper.units(ids, at).stream().collect(groupingBy(TaskFactMapper.UnitRow::planTaskId)),
                mapper.workPlans(ids, at).stream()
                        .collect(toMap(
                                TaskFactMapper.PlanRow::planTaskId,
                                row -> new TaskFacts.Plan(row.edition(), row.summary(), row.approvedAt()))),
                mapper.milestones(ids, at).stream()
                        .collect(groupingBy(
                                TaskFactMapper.MilestoneRow::planTaskId, mapping(FactReader::milestone, toList()))),
                reports,
                lastParts(reports),
                figures(ids, at),
                mapper.latenesses(planId, ids, at).stream()
                        .collect(groupingBy(
                                TaskFactMapper.LatenessRow::planTaskId, mapping(FactReader::lateness, toList()))),
                mapper.orders(ids, at).stream()
                        .collect(groupingBy(TaskFactMapper.OrderRow::planTaskId, mapping(FactReader::order, toList()))),
                mapper.evidence(ids, at).stream()
                        .collect(
                                groupingBy(TaskFactMapper.ProofRow::planTaskId, mapping(FactReader::proof, toList()))));
    }

    private Map<Long, List<TaskFacts.Report>> reports(Collection<Long> ids, Instant at) {
        Map<Long, List<String>> silent = mapper.silent(ids, at).stream()
                .collect(groupingBy(
                        TaskFactMapper.SilentRow::reportId, mapping(TaskFactMapper.SilentRow::unitName, toList())));
        return mapper.reports(ids, at).stream()
                .collect(groupingBy(
                        TaskFactMapper.ReportRow::planTaskId,
                        mapping(row -> report(row, silent.getOrDefault(row.id(), List.of())), toList())));
    }

    private Map<Long, List<TaskFacts.Part>> lastParts(Map<Long, List<TaskFacts.Report>> reports) {
        List<Long> last = reports.values().stream()
                .flatMap(some -> some.stream()
                        .filter(TaskFacts.Report::isVerified)
                        .max(Comparator.comparingLong(TaskFacts.Report::id))
                        .stream())
                .map(TaskFacts.Report::id)
                .toList();
        return last.isEmpty()
                ? Map.of()
                : mapper.parts(last).stream()
                        .collect(groupingBy(
                                TaskFactMapper.PartRow::planTaskId,
                                mapping(
                                        row -> new TaskFacts.Part(
                                                row.assignmentId(), row.unitName(), row.done(), row.problems()),
                                        toList())));
    }

    /** Those that the newest edition with figures defines, each with what the last verified report said of it. */
    private Map<Long, List<TaskFacts.Figure>> figures(Collection<Long> ids, Instant at) {
        List<FigureRow> all = mapper.figures(ids, at);
        Map<Long, Integer> newest = new HashMap<>();
        all.forEach(row -> newest.merge(row.planTaskId(), row.edition(), BinaryOperator.maxBy(Integer::compare)));
        Map<Long, ValueRow> values = mapper.values(ids, at).stream()
                .collect(toMap(ValueRow::figureId, Function.identity(), (earlier, later) -> later));
        Map<Long, List<TaskFacts.Target>> targets = mapper.targets(ids).stream()
                .collect(groupingBy(
                        TaskFactMapper.TargetRow::figureId,
                        mapping(row -> new TaskFacts.Target(row.targetYear(), row.amount()), toList())));
        return all.stream()
                .filter(row -> Objects.equals(newest.get(row.planTaskId()), row.edition()))
                .collect(groupingBy(
                        FigureRow::planTaskId,
                        mapping(
                                row -> figure(row, values.get(row.id()), targets.getOrDefault(row.id(), List.of())),
                                toList())));
    }

    private static TaskFacts.Figure figure(FigureRow row, @Nullable ValueRow value, List<TaskFacts.Target> targets) {
        return new TaskFacts.Figure(
                row.id(),
                row.name(),
                row.measure(),
                row.kind(),
                value == null ? null : value.amount(),
                value == null ? null : value.statedIn(),
                targets);
    }

    private static TaskFacts.Milestone milestone(TaskFactMapper.MilestoneRow row) {
        LocalDate doneOn =
                row.state() == MilestoneState.DONE ? LocalDate.ofInstant(row.stateAt(), SystemTime.ZONE) : null;
        return new TaskFacts.Milestone(
                row.id(),
                row.title(),
                row.due(),
                row.originalDue(),
                row.unitName(),
                row.yearlyTarget(),
                row.state(),
                doneOn);
    }

    private static TaskFacts.Report report(TaskFactMapper.ReportRow row, List<String> silent) {
        return new TaskFacts.Report(
                row.id(),
                row.label(),
                row.deadline(),
                row.state(),
                row.signedAt(),
                row.done(),
                row.problems(),
                row.nextSteps(),
                silent);
    }

    private static TaskFacts.Lateness lateness(TaskFactMapper.LatenessRow row) {
        return new TaskFacts.Lateness(
                row.id(), row.unitName(), row.dutyName(), row.due(), row.lapsedAt(), row.latenessClass(), row.cause());
    }

    private static TaskFacts.Order order(TaskFactMapper.OrderRow row) {
        return new TaskFacts.Order(row.id(), row.unitName(), row.rung(), row.paperNumber(), row.issuedAt());
    }

    private static TaskFacts.Proof proof(TaskFactMapper.ProofRow row) {
        return new TaskFacts.Proof(
                row.id(),
                row.unitName(),
                row.name(),
                row.contentType(),
                row.hash(),
                row.description(),
                row.uploadedAt(),
                row.signedBy());
    }

    /** Everything by task. */
    private record Gathered(
            Map<Long, List<TaskFactMapper.UnitRow>> units,
            Map<Long, TaskFacts.Plan> workPlans,
            Map<Long, List<TaskFacts.Milestone>> milestones,
            Map<Long, List<TaskFacts.Report>> reports,
            Map<Long, List<TaskFacts.Part>> lastParts,
            Map<Long, List<TaskFacts.Figure>> figures,
            Map<Long, List<TaskFacts.Lateness>> latenesses,
            Map<Long, List<TaskFacts.Order>> orders,
            Map<Long, List<TaskFacts.Proof>> evidence) {

        TaskFacts facts(TaskRow task) {
            long id = task.planTaskId();
            return new TaskFacts(
                    id,
                    task.kind(),
                    task.parentId(),
                    task.number(),
                    task.title(),
                    task.section(),
                    task.phase(),
                    task.light(),
                    task.lightReason(),
                    task.suspendedAt(),
                    task.closureGrade(),
                    unitsOf(task),
                    workPlans.get(id),
                    milestones.getOrDefault(id, List.of()),
                    reports.getOrDefault(id, List.of()),
                    lastParts.getOrDefault(id, List.of()),
                    figures.getOrDefault(id, List.of()),
                    latenesses.getOrDefault(id, List.of()),
                    orders.getOrDefault(id, List.of()),
                    evidence.getOrDefault(id, List.of()));
        }

        private List<TaskFacts.Unit> unitsOf(TaskRow task) {
            return units.getOrDefault(task.planTaskId(), List.of()).stream()
                    .map(row -> new TaskFacts.Unit(
                            row.assignmentId(),
                            row.unitId(),
                            row.name(),
                            row.role(),
                            row.state(),
                            Objects.equals(row.assignmentId(), task.leadAssignmentId())))
                    .toList();
        }
    }
}
