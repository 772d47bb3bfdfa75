package org.duban.calendar;

import static org.duban.calendar.WorkingHours.ZONE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One version of the working calendar, never changed once built. The day of an event does not count: a deadline of n working
 * days ends at the close of business (18:00 in Shanghai) of the n-th working day after it, so it never falls on midnight.
 */
public final class WorkingCalendar {

    private static final int LONGEST = 10_000;

    private final long version;
    private final Map<LocalDate, CalendarDay> exceptions;
    private final Set<Integer> knownYears;
    private final WorkingHours hours = WorkingHours.STANDARD;
    private final WorkingTime time = new WorkingTime(this, hours);

    WorkingCalendar(long version, Set<Integer> knownYears, Collection<CalendarDay> exceptions) {
        this.version = version;
        this.knownYears = Set.copyOf(knownYears);
        this.exceptions =
                exceptions.stream().collect(Collectors.toUnmodifiableMap(CalendarDay::date, Function.identity()));
    }

    /** The same calendar with one year replaced. */
    WorkingCalendar with(long version, int year, Collection<CalendarDay> days) {
        Set<Integer> years = Stream.concat(knownYears.stream(), Stream.of(year)).collect(Collectors.toSet());
        Stream<CalendarDay> others =
                exceptions.values().stream().filter(day -> day.date().getYear() != year);
        return new WorkingCalendar(
                version, years, Stream.concat(others, days.stream()).toList());
    }

    public long version() {
        return version;
    }

    /** Whether the holiday notice of that year is in; if not, only weekends are free. */
    public boolean known(int year) {
        return knownYears.contains(year);
    }

    public CalendarDay day(LocalDate date) {
        CalendarDay told = exceptions.get(date);
        return told == null ? CalendarDay.byTheWeek(date) : told;
    }

    public List<CalendarDay> daysOf(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        return first.datesUntil(first.plusYears(1)).map(this::day).toList();
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).kind().isWorking();
    }

    public LocalDate nextWorkingDay(LocalDate date) {
        return firstWorkingDayFrom(date.plusDays(1));
    }

    public LocalDate firstWorkingDayFrom(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private LocalDate lastWorkingDayUntil(LocalDate date) {
        LocalDate day = date;
        while (!isWorkingDay(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** The n-th working day after the date; 0 means the same day, or the first working day after a day off. */
    public LocalDate addWorkingDays(LocalDate date, int days) {
        if (days < 0) {
            return subtractWorkingDays(date, -days);
        }
        LocalDate day = days == 0 ? firstWorkingDayFrom(date) : date;
        for (int left = within(days); left > 0; left--) {
            day = nextWorkingDay(day);
        }
        return day;
    }

    /** The n-th working day before the date; 0 means the same day, or the last working day before a day off. */
    public LocalDate subtractWorkingDays(LocalDate date, int days) {
        if (days < 0) {
            return addWorkingDays(date, -days);
        }
        LocalDate day = days == 0 ? lastWorkingDayUntil(date) : date;
        for (int left = within(days); left > 0; left--) {
            day = lastWorkingDayUntil(day.minusDays(1));
        }
        return day;
    }

    /** The deadline of n working days for something that happened at that moment. */
    public Deadline addWorkingDays(Instant event, int days) {
        return deadlineAfter(dateOf(event), days);
    }

    /** The same for something of which only the day is known. */
    public Deadline deadlineAfter(LocalDate day, int days) {
        return deadline(day, addWorkingDays(day, days));
    }

    /** The deadline at the close of a given day; a day off hands it on to the next working day. */
    public Deadline endOf(LocalDate date) {
        return deadline(date, firstWorkingDayFrom(date));
    }

    /** When to remind of a deadline: as the offices open, n working days before its day. */
    public Instant reminderBefore(Instant deadline, int days) {
        return subtractWorkingDays(dateOf(deadline), days)
                .atTime(hours.opening())
                .atZone(ZONE)
                .toInstant();
    }

    /** How many working days lie after the first date up to and including the second; negative if they are the other way round. */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** Whatever was due before this moment is at least so many (one or more) working days late on that day. */
    public Instant dueIfLateBy(LocalDate day, int workingDays) {
        return subtractWorkingDays(day.plusDays(1), workingDays)
                .atStartOfDay(ZONE)
                .toInstant();
    }

    public Duration workingTimeBetween(Instant from, Instant to) {
        return time.between(from, to);
    }

    /** The earliest moment at which that much working time has passed. */
    public Instant addWorkingTime(Instant from, Duration amount) {
        return time.add(from, amount);
    }

    /** Stop-clock: the working time that was left when a pause began is left again when it ends. */
    public Instant afterPauses(Instant due, Collection<Pause> pauses) {
        return time.afterPauses(due, pauses);
    }

    /** Stop-clock for a deadline in days: the broken day at its end is given to the unit in full. */
    public Deadline afterPauses(Deadline deadline, Collection<Pause> pauses) {
        Instant moved = afterPauses(deadline.at(), pauses);
        return moved.equals(deadline.at()) ? deadline : deadline(deadline.day(), firstWorkingDayFrom(dateOf(moved)));
    }

    /** The years from the one date to the other whose notice is missing. */
    public List<Year> unknownYears(LocalDate from, LocalDate to) {
        return IntStream.rangeClosed(from.getYear(), to.getYear())
                .filter(year -> !known(year))
                .mapToObj(Year::of)
                .toList();
    }

    private Deadline deadline(LocalDate from, LocalDate day) {
        return new Deadline(hours.closingOf(day).toInstant(), day, unknownYears(from, day));
    }

    private static LocalDate dateOf(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }

    private static int within(int days) {
        if (days > LONGEST) {
            throw new IllegalArgumentException("A deadline of " + days + " working days is out of reach");
        }
        return days;
    }
}
