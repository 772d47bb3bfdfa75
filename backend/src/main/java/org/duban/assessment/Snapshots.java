package org.duban.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.plan.Plan;
import org.duban.plan.Plans;
import org.duban.plan.TaskKind;
import org.duban.shared.Portions;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;

/**
 * The facts of a round as of its day, kept under a hash. Whatever is shown or reckoned in the round is read from here, so
 * that it says the same years later; the facts themselves may be asked again and compared.
 */
@Component
class Snapshots {
    private static final int PORTION = 50;

    private final SnapshotMapper mapper;
    private final TaskFactMapper factMapper;
    private final FactReader reader;
    private final IndicatorSource indicators;
    private final Plans plans;

    Snapshots(
            SnapshotMapper mapper,
            TaskFactMapper factMapper,
            FactReader reader,
            IndicatorSource indicators,
            Plans plans) {
        this.mapper = mapper;
        this.factMapper = factMapper;
        this.reader = reader;
        this.indicators = indicators;
        this.plans = plans;
    }

    /** Indicators are kept in the plan's order, binding ones first. */
    private record Indicators(List<IndicatorFacts> indicators) {}

    /**
     * What is found when a snapshot is looked into.
     *
     * @param hash reckoned anew from what is kept
     * @param intact whether that is what was written down when it was taken
     * @param changedSince the parts whose facts would read otherwise today, as when a number was corrected since
     */
    record Inspection(String hash, boolean intact, int parts, List<String> changedSince) {}

    /** Keeps the facts and answers their hash. */
    String take(Round round) {
        List<SnapshotPart> parts = parts(round.id(), round.planId(), Objects.requireNonNull(round.asOf()));
        parts.forEach(mapper::insert);
        return hash(parts);
    }

    Inspection inspect(Round round) {
        List<SnapshotPart> kept = mapper.parts(round.id());
        return new Inspection(hash(kept), isIntact(round, kept), kept.size(), changedSince(round, kept));
    }

    /** Whether what is kept is what was written down when the round was opened. */
    boolean isIntact(Round round) {
        return isIntact(round, mapper.parts(round.id()));
    }

    private static boolean isIntact(Round round, List<SnapshotPart> kept) {
        return kept.stream().allMatch(SnapshotPart::isIntact) && hash(kept).equals(round.snapshotHash());
    }

    private List<String> changedSince(Round round, List<SnapshotPart> kept) {
        Map<String, SnapshotPart> before =
                kept.stream().collect(Collectors.toMap(SnapshotPart::key, Function.identity()));
        return parts(round.id(), round.planId(), Objects.requireNonNull(round.asOf())).stream()
                .filter(part -> !part.saysTheSame(before.get(part.key())))
                .map(SnapshotPart::key)
                .toList();
    }

    PlanFacts plan(long roundId) {
        return read(roundId, SnapshotPart.Kind.PLAN, 0, PlanFacts.class);
    }

    List<IndicatorFacts> indicators(long roundId) {
        return read(roundId, SnapshotPart.Kind.INDICATORS, 0, Indicators.class).indicators();
    }

    TaskFacts task(long roundId, long planTaskId) {
        return read(roundId, SnapshotPart.Kind.TASK, planTaskId, TaskFacts.class);
    }

    /** All of them, in the plan's order. */
    List<TaskFacts> tasks(long roundId) {
        return mapper.parts(roundId).stream()
                .filter(part -> part.kind() == SnapshotPart.Kind.TASK)
                .map(part -> CanonicalJson.read(part.content(), TaskFacts.class))
                .toList();
    }

    /** Some of them, in the plan's order too. */
    List<TaskFacts> tasks(long roundId, Collection<Long> planTaskIds) {
        return planTaskIds.isEmpty()
                ? List.of()
                : mapper.tasks(roundId, planTaskIds).stream()
                        .map(content -> CanonicalJson.read(content, TaskFacts.class))
                        .toList();
    }

    int count(long roundId) {
        return mapper.count(roundId);
    }

    private <T> T read(long roundId, SnapshotPart.Kind kind, long subjectId, Class<T> type) {
        String content = mapper.content(roundId, kind, subjectId);
        if (content == null) {
            throw RuleViolated.notFound("该评估快照");
        }
        return CanonicalJson.read(content, type);
    }

    private List<SnapshotPart> parts(long roundId, long planId, LocalDate asOf) {
        List<Long> ids = factMapper.taskIds(planId, FactReader.endOf(asOf));
        List<TaskFacts> tasks = Portions.of(ids, PORTION).stream()
                .flatMap(some -> reader.tasks(planId, asOf, some).stream())
                .toList();
        List<SnapshotPart> parts = new ArrayList<>();
        parts.add(SnapshotPart.of(roundId, SnapshotPart.Kind.PLAN, 0, 0, planFacts(planId, asOf, tasks)));
        parts.add(SnapshotPart.of(
                roundId, SnapshotPart.Kind.INDICATORS, 0, 1, new Indicators(indicators.of(planId, asOf))));
        for (TaskFacts task : tasks) {
            parts.add(SnapshotPart.of(roundId, SnapshotPart.Kind.TASK, task.planTaskId(), parts.size(), task));
        }
        return parts;
    }

    private PlanFacts planFacts(long planId, LocalDate asOf, List<TaskFacts> tasks) {
        Plan plan = plans.plan(planId);
        Set<Long> underWay = tasks.stream().map(TaskFacts::planTaskId).collect(Collectors.toSet());
        List<PlanFacts.OpenProject> open = factMapper.projects(planId).stream()
                .filter(project -> project.planTaskId() == null || !underWay.contains(project.planTaskId()))
                .map(project -> new PlanFacts.OpenProject(
                        project.id(), project.number(), project.title(), project.columnTitle()))
                .toList();
        return new PlanFacts(
                planId,
                plan.name(),
                plan.periodStart(),
                plan.periodEnd(),
                asOf,
                tasks.stream().flatMap(Snapshots::leftOut).toList(),
                open);
    }

    private static Stream<PlanFacts.LeftOut> leftOut(TaskFacts task) {
        String reason = objection(task);
        return task.kind() != TaskKind.TASK || reason.isEmpty()
                ? Stream.empty()
                : Stream.of(new PlanFacts.LeftOut(task.planTaskId(), task.number(), task.title(), reason));
    }

    /** Why a task cannot be assessed; nothing when it can. */
    static String objection(TaskFacts task) {
        if (task.units().stream().noneMatch(TaskFacts.Unit::coordinator)) {
            return "到基准日尚未明确主办单位";
        }
        return task.suspendedAt() == null ? "" : "基准日任务中止，时限停走";
    }

    private static String hash(List<SnapshotPart> parts) {
        return CanonicalJson.hash(parts.stream().map(SnapshotPart::line).collect(Collectors.joining()));
    }
}
