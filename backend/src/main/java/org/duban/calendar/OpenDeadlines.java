package org.duban.calendar;

import java.util.List;

/** Who keeps the open deadlines, with their timers, answers this; the calendar only asks. */
public interface OpenDeadlines {

    List<DeadlineMove> wouldMove(WorkingCalendar current, WorkingCalendar next);

    /** Moves them, with their timers, in the transaction of the edit, and says which. */
    List<DeadlineMove> move(WorkingCalendar current, WorkingCalendar next);
}
