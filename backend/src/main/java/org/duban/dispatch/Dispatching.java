package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.organisation.UnitDirectory;
import org.duban.plan.PlanTask;
import org.duban.plan.Plans;
import org.duban.shared.Demand;
import org.duban.shared.Portions;
import org.duban.shared.history.History;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Sends the tasks of a published plan to the units that share them. */
@Component
class Dispatching {
    private static final int BATCH = 100;

    private final Plans plans;
    private final TaskUnits units;
    private final AssignmentMapper mapper;
    private final History history;
    private final StatusBook statuses;
    private final Timeline timeline;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dispatching(
            Plans plans,
            TaskUnits units,
            AssignmentMapper mapper,
            History history,
            StatusBook statuses,
            Timeline timeline,
            ApplicationEventPublisher events,
            Clock clock) {
        this.plans = plans;
        this.units = units;
        this.mapper = mapper;
        this.history = history;
        this.statuses = statuses;
        this.timeline = timeline;
        this.events = events;
        this.clock = clock;
    }

    void dispatch(long planId) {
        plans.lock(planId);
        Demand.that(!statuses.knowsPlan(planId), "already-dispatched", "该规划的任务已经下达，不能重复下达");
        List<PlanTask> tasks = plans.tasks(planId);
        Demand.that(!tasks.isEmpty(), "no-tasks", "该规划没有重点任务，无法下达");
        Instant now = clock.instant();
        assign(tasks, now);
        mapper.openHolders(planId, now, Forever.END);
        open(tasks, mapper.ofPlan(planId).stream().collect(Collectors.groupingBy(Assignment::planTaskId)), now);
        announce(tasks);
    }

    /** Sends out one more task of a plan that is under way; {@link #announce} follows once all is ready for it. */
    PlanTask dispatchLater(long planTaskId) {
        PlanTask task = plans.task(planTaskId);
        Instant now = clock.instant();
        assign(List.of(task), now);
        List<Assignment> parts = mapper.ofTask(planTaskId);
        parts.forEach(part -> mapper.openHolder(part, null, null, now, Forever.END));
        open(List.of(task), Map.of(planTaskId, parts), now);
        return task;
    }

    void announce(List<PlanTask> tasks) {
        events.publishEvent(new PlanTasksDispatched(
                tasks.get(0).planId(), tasks.stream().map(PlanTask::id).toList()));
    }

    private void assign(List<PlanTask> tasks, Instant now) {
        UnitDirectory directory = units.directory();
        List<Assignment> rows = new ArrayList<>();
        tasks.forEach(task -> {
            Collection<Share> shares = units.sharesOf(task, directory).of(task.roles());
            Demand.that(!shares.isEmpty(), "no-unit", "任务“" + task.title() + "”没有责任单位，请先在疑点清单中补充");
            shares.forEach(share -> rows.add(pending(task, share, directory, now)));
        });
        Portions.of(rows, BATCH).forEach(mapper::insert);
    }

    private static Assignment pending(PlanTask task, Share share, UnitDirectory directory, Instant now) {
        return new Assignment(
                0,
                task.planId(),
                task.id(),
                share.unitId(),
                directory.get(share.unitId()).name(),
                share.writtenAs(),
                share.role(),
                AssignmentState.PENDING,
                null,
                null,
                null,
                null,
                null,
                null,
                now);
    }

    private void open(List<PlanTask> tasks, Map<Long, List<Assignment>> byTask, Instant now) {
        history.remember(
                KeptTables.ASSIGNMENTS,
                byTask.values().stream()
                        .flatMap(List::stream)
                        .map(Assignment::id)
                        .toList(),
                now);
        List<TaskStatus> rows = new ArrayList<>();
        for (PlanTask task : tasks) {
            rows.add(opened(task, byTask.getOrDefault(task.id(), List.of()), now));
        }
        statuses.open(rows);
        timeline.enter(rows.stream()
                .map(row -> told(row, byTask.getOrDefault(row.planTaskId(), List.of())))
                .toList());
    }

    private Timeline.Told told(TaskStatus row, List<Assignment> parts) {
        return timeline.told(
                row.planId(), row.planTaskId(), TimelineKind.DISPATCHED, "任务下达至" + names(parts) + "，请各单位签收");
    }

    private static TaskStatus opened(PlanTask task, List<Assignment> parts, Instant now) {
        TaskStatus status = TaskStatus.dispatched(task.id(), task.planId(), parts.size(), now);
        // Rows come in the order of their weight, so the first is the lead if there is one.
        return Shares.leaveNoChoice(parts.stream().map(Assignment::role).toList())
                ? status.ledBy(parts.get(0))
                : status;
    }

    private static String names(List<Assignment> parts) {
        return parts.stream().map(Assignment::unitName).collect(Collectors.joining("、"));
    }
}
