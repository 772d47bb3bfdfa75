package org.duban.dispatch;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.calendar.Calendars;
import org.duban.calendar.Deadline;
import org.duban.calendar.Pause;
import org.duban.calendar.WorkingCalendar;
import org.duban.plan.Plans;
import org.duban.shared.Demand;
import org.duban.shared.SystemTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops the clock of a task and lets it run again (中止、恢复); nobody answers for the time in between. */
@Service
@Transactional
public class TaskClock {
    private final SuspensionMapper suspensions;
    private final StatusBook statuses;
    private final TaskStanding tasks;
    private final MilestoneBook milestones;
    private final ProgressMapper reports;
    private final Plans plans;
    private final Calendars calendars;
    private final Timeline timeline;
    private final Lights lights;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    TaskClock(
            SuspensionMapper suspensions,
            StatusBook statuses,
            TaskStanding tasks,
            MilestoneBook milestones,
            ProgressMapper reports,
            Plans plans,
            Calendars calendars,
            Timeline timeline,
            Lights lights,
            Clock clock,
            ApplicationEventPublisher events) {
        this.suspensions = suspensions;
        this.statuses = statuses;
        this.tasks = tasks;
        this.milestones = milestones;
        this.reports = reports;
        this.plans = plans;
        this.calendars = calendars;
        this.timeline = timeline;
        this.lights = lights;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Optional<Standstill> standstill(long planTaskId) {
        return Optional.ofNullable(suspensions.current(planTaskId));
    }

    public void stop(long planTaskId, String reason) {
        TaskStatus status = statuses.lock(planTaskId);
        Demand.that(!status.isSuspended(), "already-suspended", "该任务已中止，不能重复中止");
        Demand.that(status.phase() != Phase.CLOSED, "task-closed", "该任务已办结销号，不能中止");
        Instant now = clock.instant();
        suspensions.begin(planTaskId, now, reason);
        statuses.change(status, status.suspended(now).owing(null, 0).litUntilNow("任务已中止，时限停走；中止前："));
        timeline.enter(status.planId(), planTaskId, TimelineKind.SUSPENDED, "任务中止，全部时限停走，原因：" + reason);
        events.publishEvent(new TaskSuspended(planTaskId, now));
    }

    public void restart(long planTaskId, String reason) {
        TaskStatus status = statuses.lock(planTaskId);
        Instant since = status.suspendedAt();
        Demand.that(since != null, "not-suspended", "该任务没有中止，无须恢复");
        Pause pause = new Pause(Objects.requireNonNull(since), clock.instant());
        suspensions.end(planTaskId, pause.to(), reason);
        statuses.change(status, status.suspended(null));
        WorkingCalendar calendar = calendars.current();
        postponeMilestones(status, pause, calendar);
        reports.running(planTaskId)
                .forEach(report ->
                        reports.postpone(report.id(), calendar.afterPauses(report.deadline(), List.of(pause))));
        timeline.enter(
                status.planId(),
                planTaskId,
                TimelineKind.RESUMED,
                "任务恢复，自" + day(pause.from()) + "起停走的时限继续计算，未到期的时限和里程碑相应顺延，说明：" + reason);
        events.publishEvent(new TaskResumed(planTaskId, pause));
        lights.refresh(planTaskId);
    }

    private void postponeMilestones(TaskStatus status, Pause pause, WorkingCalendar calendar) {
        LocalDate last = plans.plan(status.planId()).periodEnd();
        for (Milestone milestone : tasks.milestones(status.planTaskId())) {
            if (milestone.state() != MilestoneState.DONE && !milestone.due().isBefore(day(pause.from()))) {
                Deadline moved = calendar.afterPauses(calendar.endOf(milestone.due()), List.of(pause));
                LocalDate due = moved.day();
                milestones.extend(milestone.id(), last != null && due.isAfter(last) ? last : due, clock.instant());
            }
        }
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, SystemTime.ZONE);
    }
}
