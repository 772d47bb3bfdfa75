package org.duban.calendar;

import static org.duban.calendar.WorkingHours.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Collection;

/** Arithmetic in working hours on a calendar: nights, noons and days off take no time. */
record WorkingTime(WorkingCalendar calendar, WorkingHours hours) {

    private static final Duration LONGEST = Duration.ofHours(100_000);

    Duration between(Instant from, Instant to) {
        if (to.isBefore(from)) {
            return between(to, from).negated();
        }
        ZonedDateTime start = from.atZone(ZONE);
        ZonedDateTime end = to.atZone(ZONE);
        LocalDate last = end.toLocalDate();
        if (start.toLocalDate().equals(last)) {
            return on(last, start.toLocalTime(), end.toLocalTime());
        }
        int whole = calendar.workingDaysBetween(start.toLocalDate(), last.minusDays(1));
        return on(start.toLocalDate(), start.toLocalTime(), LocalTime.MAX)
                .plus(hours.length().multipliedBy(whole))
                .plus(on(last, LocalTime.MIN, end.toLocalTime()));
    }

    Instant add(Instant from, Duration amount) {
        if (amount.isNegative() || amount.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("No such working time: " + amount);
        }
        if (amount.isZero()) {
            return from;
        }
        LocalDate day = from.atZone(ZONE).toLocalDate();
        LocalTime clock = from.atZone(ZONE).toLocalTime();
        Duration left = amount;
        for (Duration here = on(day, clock, LocalTime.MAX); left.compareTo(here) > 0; here = hours.length()) {
            left = left.minus(here);
            day = calendar.nextWorkingDay(day);
            clock = LocalTime.MIN;
        }
        return day.atTime(hours.after(clock, left)).atZone(ZONE).toInstant();
    }

    Instant afterPauses(Instant due, Collection<Pause> pauses) {
        Instant moved = due;
        for (Pause pause : Pause.joined(pauses)) {
            if (pause.from().isBefore(moved)) {
                Instant resumed = add(pause.to(), between(pause.from(), moved));
                moved = resumed.isAfter(moved) ? resumed : moved;
            }
        }
        return moved;
    }

    private Duration on(LocalDate date, LocalTime from, LocalTime to) {
        return calendar.isWorkingDay(date) ? hours.between(from, to) : Duration.ZERO;
    }
}
