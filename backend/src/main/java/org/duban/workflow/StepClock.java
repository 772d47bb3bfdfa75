package org.duban.workflow;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.calendar.WorkingCalendar;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a step. It runs while the paper lies with its owner and stands still while others hold it: a step that
 * comes again, returned or taken back, has the working days that were left. What was late stays late; one working day is
 * always given, so that it can be done at all.
 *
 * @param days the working days given from the moment the step (re)opened
 * @param originalDue the first due date of the step, whatever became of it
 * @param lapsedAt the first lapse of the step, a mark that stays
 * @param expiredAt when this very run came to its end
 */
record StepClock(
        int days,
        Instant due,
        Instant originalDue,
        @Nullable Instant remindedAt,
        @Nullable Instant lapsedAt,
        @Nullable Instant expiredAt,
        @Nullable Instant escalatedAt) {

    private static final int LEAST = 1;

    static StepClock first(int days, Instant now, WorkingCalendar calendar) {
        Instant due = calendar.addWorkingDays(now, days).at();
        return new StepClock(days, due, due, null, null, null, null);
    }

    /** Begins with a date that a person has set instead of the table's days. */
    StepClock agreedOn(Instant date) {
        return new StepClock(days, date, date, null, null, null, null);
    }

    /** A person has set a new date for what comes again: before it is reminded anew, what was late stays late. */
    StepClock putOffTo(Instant date) {
        return new StepClock(days, date, originalDue, null, lapsedAt, null, null);
    }

    /** Who was told once is not told again: the marks of reminder, lapse and escalation go on. */
    StepClock resumed(Instant stopped, Instant now, WorkingCalendar calendar) {
        int left = left(stopped, calendar);
        Instant late = lapsedAt == null && stopped.isAfter(due) ? due : lapsedAt;
        return new StepClock(
                left, calendar.addWorkingDays(now, left).at(), originalDue, remindedAt, late, null, escalatedAt);
    }

    /** Working days that were left when the clock stopped. */
    int left(Instant stopped, WorkingCalendar calendar) {
        return Math.max(LEAST, calendar.workingDaysBetween(dayOf(stopped), dayOf(due)));
    }

    StepClock movedTo(Instant later) {
        return new StepClock(days, later, originalDue, remindedAt, lapsedAt, expiredAt, escalatedAt);
    }

    boolean isLate() {
        return lapsedAt != null;
    }

    private static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, SystemTime.ZONE);
    }
}
