package org.duban.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What an edit does, or would do: which days become something else and which open deadlines move. */
record CalendarChange(
        int year, long version, String source, boolean applied, List<Changed> days, List<DeadlineMove> moves) {

    record Changed(LocalDate date, DayKind from, DayKind to, String name) {}

    static List<Changed> between(WorkingCalendar current, WorkingCalendar next, int year) {
        return next.daysOf(year).stream()
                .filter(day -> !Objects.equals(day, current.day(day.date())))
                .map(day -> new Changed(day.date(), current.day(day.date()).kind(), day.kind(), day.name()))
                .toList();
    }
}
