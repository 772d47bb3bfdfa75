package org.duban.supervision;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.duban.calendar.Calendars;
import org.duban.calendar.Pause;
import org.duban.calendar.WorkingCalendar;
import org.duban.dispatch.Duty;
import org.duban.dispatch.DutyCompleted;
import org.duban.dispatch.DutyHandedOver;
import org.duban.dispatch.DutyMoved;
import org.duban.dispatch.DutyWithdrawn;
import org.duban.dispatch.TaskResumed;
import org.duban.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What becomes of a late duty becomes of its matter, in the same transaction. */
@Component
class MatterWatch {

    private final MatterMapper matters;
    private final ClimbMapper climbs;
    private final MatterBook book;
    private final Units units;
    private final Calendars calendars;
    private final Clock clock;

    MatterWatch(
            MatterMapper matters, ClimbMapper climbs, MatterBook book, Units units, Calendars calendars, Clock clock) {
        this.matters = matters;
        this.climbs = climbs;
        this.book = book;
        this.units = units;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** Done late is done: the ladder is left, the mark stays. */
    @EventListener
    void on(DutyCompleted event) {
        matterOf(event.duty(), matter -> book.end(matter, MatterState.CURED, null, null));
    }

    @EventListener
    void on(DutyWithdrawn event) {
        matterOf(event.duty(), matter -> book.end(matter, MatterState.WITHDRAWN, event.reason(), null));
    }

    /** A new date lets the unit off the ladder until it has gone by too. */
    @EventListener
    void on(DutyMoved event) {
        if (isPast(event.from()) && !isPast(event.duty().due())) {
            matterOf(
                    event.duty().until(event.from()),
                    matter -> book.end(matter, MatterState.EXTENDED, event.reason(), null));
        }
    }

    /** A successor goes on with what it took over; another unit begins at the foot of the ladder. */
    @EventListener
    void on(DutyHandedOver event) {
        Duty duty = event.duty();
        long to = Objects.requireNonNull(duty.unitId());
        matterOf(duty, matter -> {
            if (units.current(matter.unitId()).id() == to) {
                matters.handOver(matter.id(), to, duty.unitName());
            } else {
                book.end(matter, MatterState.WITHDRAWN, "该事项转由" + duty.unitName() + "承担", null);
            }
        });
    }

    /** What is not late has no matter, and need not be looked up. */
    private void matterOf(Duty duty, Consumer<Matter> then) {
        if (duty.planTaskId() != null && isPast(duty.due())) {
            Optional.ofNullable(matters.openOn(Ground.LATE_DUTY, duty.workItemId()))
                    .ifPresent(then);
        }
    }

    private boolean isPast(@Nullable Instant due) {
        return due != null && !due.isAfter(clock.instant());
    }

    /** Nothing was due while the task stood still; what was left of the time is left again. */
    @EventListener
    void on(TaskResumed event) {
        WorkingCalendar calendar = calendars.current();
        matters.openOnTask(event.planTaskId()).stream()
                .filter(matter -> runs(matter.nextAt(), event.pause()))
                .forEach(matter -> matters.setNext(
                        List.of(matter.id()),
                        calendar.afterPauses(Objects.requireNonNull(matter.nextAt()), List.of(event.pause()))));
        climbs.openOnTask(event.planTaskId()).stream()
                .filter(climb -> runs(climb.answerUntil(), event.pause()))
                .forEach(climb -> climbs.postpone(
                        climb.id(),
                        calendar.afterPauses(Objects.requireNonNull(climb.answerUntil()), List.of(event.pause()))));
    }

    private static boolean runs(@Nullable Instant until, Pause pause) {
        return until != null && until.isAfter(pause.from());
    }
}
