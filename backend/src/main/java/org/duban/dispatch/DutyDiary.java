package org.duban.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.dispatch.DutiesOpened.Opened;
import org.duban.organisation.UnitReplaced;
import org.duban.organisation.Units;
import org.duban.shared.Portions;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what becomes of duties and keeps the timeline, the next due date and the light in step, in the same transaction. */
@Component
class DutyDiary {
    private static final int BATCH = 100;
    private static final ZoneId ZONE = SystemTime.ZONE;

    private final DutyMapper duties;
    private final StatusBook statuses;
    private final Timeline timeline;
    private final Lights lights;
    private final Assignments assignments;
    private final Units units;

    DutyDiary(
            DutyMapper duties,
            StatusBook statuses,
            Timeline timeline,
            Lights lights,
            Assignments assignments,
            Units units) {
        this.duties = duties;
        this.statuses = statuses;
        this.timeline = timeline;
        this.lights = lights;
        this.assignments = assignments;
        this.units = units;
    }

    @EventListener
    void on(DutiesOpened event) {
        List<Opened> ofTasks = event.duties().stream()
                .filter(opened -> opened.duty().planTaskId() != null)
                .toList();
        Set<Long> tasks = tasksOf(ofTasks.stream().map(Opened::duty));
        tasks.forEach(statuses::lock);
        Portions.of(ofTasks, BATCH).forEach(some -> duties.open(some, event.at()));
        timeline.enter(event.duties().stream()
                .map(Opened::duty)
                .map(duty ->
                        told(duty, TimelineKind.DUTY_OPENED, duty.unitName() + "待办：" + duty.name() + until(duty.due())))
                .toList());
        tasks.forEach(lights::refresh);
    }

    private static Timeline.Told told(Duty duty, TimelineKind kind, String sentence) {
        return new Timeline.Told(duty.planId(), duty.planTaskId(), kind, sentence, duty.workItemId());
    }

    /** In the order in which everybody locks them. */
    private static Set<Long> tasksOf(Stream<Duty> duties) {
        return duties.map(Duty::planTaskId).filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    @EventListener
    void on(DutyReminded event) {
        Duty duty = event.duty();
        lock(duty);
        duties.remind(duty.workItemId());
        enter(duty, TimelineKind.DUTY_REMINDED, "提醒" + duty.unitName() + "：" + duty.name() + until(duty.due()));
    }

    @EventListener
    void on(DutiesLapsed event) {
        Set<Long> tasks = tasksOf(event.duties().stream());
        tasks.forEach(statuses::lock);
        duties.lapse(event.duties().stream().map(Duty::workItemId).toList(), event.at());
        timeline.enter(event.duties().stream()
                .map(duty ->
                        told(duty, TimelineKind.DUTY_LAPSED, duty.unitName() + "逾期：" + duty.name() + until(duty.due())))
                .toList());
        tasks.forEach(lights::refresh);
    }

    @EventListener
    void on(DutyEscalated event) {
        Duty duty = event.duty();
        lock(duty);
        enter(
                duty,
                TimelineKind.DUTY_ESCALATED,
                duty.unitName() + "逾期未办的“" + duty.name() + "”已提请" + event.toWhom() + "关注");
    }

    @EventListener
    void on(DutyCompleted event) {
        Duty duty = event.duty();
        lock(duty);
        duties.close(duty.workItemId(), event.at());
        if (timeline.tellsOf(duty.workItemId())) {
            refresh(duty);
        } else {
            enter(duty, TimelineKind.DUTY_COMPLETED, duty.unitName() + "办结：" + duty.name());
        }
    }

    @EventListener
    void on(DutyMoved event) {
        Duty duty = event.duty();
        lock(duty);
        duties.move(duty.workItemId(), duty.due(), event.at());
        enter(
                duty,
                TimelineKind.DUTY_MOVED,
                duty.unitName() + "的“" + duty.name() + "”期限由" + day(event.from()) + "调整为"
                        + (duty.due() == null ? "不限期" : day(duty.due())) + "，原因：" + event.reason());
    }

    @EventListener
    void on(DutyHandedOver event) {
        Duty duty = event.duty();
        lock(duty);
        duties.handOver(duty.workItemId(), duty.unitId());
        enter(
                duty,
                TimelineKind.DUTY_HANDED_OVER,
                event.fromUnit() + "的“" + duty.name() + "”转由" + duty.unitName() + "办理" + until(duty.due()) + "，原因："
                        + event.reason());
    }

    @EventListener
    void on(DutyWithdrawn event) {
        Duty duty = event.duty();
        lock(duty);
        duties.close(duty.workItemId(), event.at());
        enter(
                duty,
                TimelineKind.DUTY_WITHDRAWN,
                duty.unitName() + "的“" + duty.name() + "”未办，不再办理，原因：" + event.reason());
    }

    @EventListener
    void on(StepTakenBack event) {
        Duty duty = event.duty();
        lock(duty);
        enter(duty, TimelineKind.STEP_TAKEN_BACK, duty.unitName() + "撤回已办的“" + duty.name() + "”，理由：" + event.reason());
    }

    @EventListener
    void on(UnitReplaced event) {
        String successor = units.find(event.to()).map(unit -> unit.name()).orElse("承接单位");
        assignments.handOver(event.from(), event.to(), successor);
    }

    /** The task's row comes first in every step, so that two steps on one task wait for each other instead of colliding. */
    private void lock(Duty duty) {
        if (duty.planTaskId() != null) {
            statuses.lock(duty.planTaskId());
        }
    }

    private void enter(Duty duty, TimelineKind kind, String sentence) {
        timeline.enter(duty.planId(), duty.planTaskId(), kind, sentence, duty.workItemId());
        refresh(duty);
    }

    private void refresh(Duty duty) {
        if (duty.planTaskId() != null) {
            lights.refresh(duty.planTaskId());
        }
    }

    private static String until(@Nullable Instant due) {
        return due == null ? "" : "（期限" + day(due) + "）";
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZONE);
    }
}
