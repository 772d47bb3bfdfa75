package org.duban.supervision;

import java.time.Instant;
import org.duban.calendar.WorkingCalendar;

/**
 * How long a duty is left in peace after an urge, so that urging does not become a burden of its own.
 *
 * @param workingDays counted from the day of the last urge
 */
record CoolDown(int workingDays) {

    static final CoolDown OF_URGES = new CoolDown(2);

    /** From when on the duty may be urged again. */
    Instant over(Instant lastUrge, WorkingCalendar calendar) {
        return calendar.addWorkingDays(lastUrge, workingDays).at();
    }
}
