package org.duban.calendar;

import java.time.LocalDate;

/** One day with its kind; the name says which festival it belongs to and is empty for an ordinary day. */
public record CalendarDay(LocalDate date, DayKind kind, String name) {

    static CalendarDay byTheWeek(LocalDate date) {
        return new CalendarDay(date, DayKind.byTheWeek(date), "");
    }

    boolean differsFromTheWeek() {
        return kind != DayKind.byTheWeek(date);
    }
}
