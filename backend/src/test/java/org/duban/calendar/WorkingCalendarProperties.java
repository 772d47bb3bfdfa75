package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class WorkingCalendarProperties {

    private static final WorkingCalendar CALENDAR = HolidayNotices.calendar();
    private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);

    @Property
    void subtracting_undoes_adding_on_working_days(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(max = 300) int days) {
        LocalDate start = CALENDAR.firstWorkingDayFrom(date);
        LocalDate end = CALENDAR.addWorkingDays(start, days);
        assertThat(CALENDAR.subtractWorkingDays(end, days)).isEqualTo(start);
        assertThat(CALENDAR.addWorkingDays(end, -days)).isEqualTo(start);
    }

    @Property
    void between_counts_what_was_added(
            @ForAll("dates") LocalDate date, @ForAll @IntRange(min = 1, max = 300) int days) {
        LocalDate end = CALENDAR.addWorkingDays(date, days);
        assertThat(CALENDAR.workingDaysBetween(date, end)).isEqualTo(days);
        assertThat(CALENDAR.workingDaysBetween(end, date)).isEqualTo(-days);
    }

    @Property
    void what_was_due_before_the_bound_is_that_late_and_nothing_else(
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 1, max = 60) int late,
            @ForAll @IntRange(min = -5, max = 120) int ago) {
        LocalDate due = day.minusDays(ago);
        boolean isBefore =
                due.atTime(18, 0).atZone(WorkingHours.ZONE).toInstant().isBefore(CALENDAR.dueIfLateBy(day, late));
        assertThat(isBefore).isEqualTo(CALENDAR.workingDaysBetween(due, day) >= late);
    }

    @Property
    void between_adds_up(@ForAll("dates") LocalDate a, @ForAll("dates") LocalDate b, @ForAll("dates") LocalDate c) {
        List<LocalDate> sorted = List.of(a, b, c).stream().sorted().toList();
        assertThat(CALENDAR.workingDaysBetween(sorted.get(0), sorted.get(1))
                        + CALENDAR.workingDaysBetween(sorted.get(1), sorted.get(2)))
                .isEqualTo(CALENDAR.workingDaysBetween(sorted.get(0), sorted.get(2)));
    }

    @Property
    void adding_is_monotone_in_date_and_days(
            @ForAll("dates") LocalDate date,
            @ForAll @IntRange(max = 100) int ahead,
            @ForAll @IntRange(min = 1, max = 100) int days) {
        assertThat(CALENDAR.addWorkingDays(date.plusDays(ahead), days))
                .isAfterOrEqualTo(CALENDAR.addWorkingDays(date, days));
        assertThat(CALENDAR.addWorkingDays(date, days + 1)).isAfter(CALENDAR.addWorkingDays(date, days));
    }

    @Property
    void a_deadline_falls_on_the_close_of_a_working_day_after_the_event(
            @ForAll("moments") Instant event, @ForAll @IntRange(min = 1, max = 300) int days) {
        Deadline deadline = CALENDAR.addWorkingDays(event, days);
        assertThat(CALENDAR.isWorkingDay(deadline.day())).isTrue();
        assertThat(deadline.at())
                .isAfter(event)
                .isEqualTo(WorkingHours.STANDARD.closingOf(deadline.day()).toInstant());
    }

    @Property
    void a_holiday_never_counts_and_a_make_up_day_always_does(@ForAll("told") CalendarDay day) {
        LocalDate eve = day.date().minusDays(1);
        boolean counts = CALENDAR.workingDaysBetween(eve, day.date()) == 1;
        assertThat(counts).isEqualTo(day.kind() == DayKind.MAKE_UP);
        assertThat(CALENDAR.addWorkingDays(eve, 1).equals(day.date())).isEqualTo(counts);
    }

    @Property
    void working_time_added_is_the_time_that_passes(
            @ForAll("moments") Instant from, @ForAll @IntRange(max = 60_000) int minutes) {
        Duration time = Duration.ofMinutes(minutes);
        Instant end = CALENDAR.addWorkingTime(from, time);
        assertThat(CALENDAR.workingTimeBetween(from, end)).isEqualTo(time);
        assertThat(end).isAfterOrEqualTo(from.plus(time));
    }

    @Property
    void a_working_day_has_eight_hours(@ForAll("dates") LocalDate date) {
        Instant from = date.atStartOfDay(WorkingHours.ZONE).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(WorkingHours.ZONE).toInstant();
        assertThat(CALENDAR.workingTimeBetween(from, to))
                .isEqualTo(CALENDAR.isWorkingDay(date) ? Duration.ofHours(8) : Duration.ZERO);
    }

    @Property
    void stopping_the_clock_never_shortens_a_deadline(
            @ForAll("moments") Instant due, @ForAll @Size(max = 5) List<@From("pauses") Pause> pauses) {
        assertThat(CALENDAR.afterPauses(due, pauses)).isAfterOrEqualTo(due);
    }

    @Property
    void a_pause_leaves_the_working_time_that_was_left(
            @ForAll("pauses") Pause pause, @ForAll @IntRange(min = 1, max = 6_000) int minutesLeft) {
        Instant due = CALENDAR.addWorkingTime(pause.from(), Duration.ofMinutes(minutesLeft));
        Instant moved = CALENDAR.afterPauses(due, List.of(pause));
        assertThat(CALENDAR.workingTimeBetween(pause.to(), moved)).isEqualTo(Duration.ofMinutes(minutesLeft));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, 6 * 365 + 200).map(FIRST::plusDays);
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(dates(), Arbitraries.integers().between(0, 24 * 60 - 1))
                .as((date, minute) ->
                        date.atStartOfDay(WorkingHours.ZONE).plusMinutes(minute).toInstant());
    }

    @Provide
    Arbitrary<Pause> pauses() {
        return Combinators.combine(moments(), Arbitraries.integers().between(0, 60 * 24 * 60))
                .as((from, minutes) -> new Pause(from, from.plus(Duration.ofMinutes(minutes))));
    }

    @Provide
    Arbitrary<CalendarDay> told() {
        return Arbitraries.of(FIRST.datesUntil(LocalDate.of(2027, 1, 1))
                .map(CALENDAR::day)
                .filter(day -> !day.name().isEmpty())
                .toList());
    }
}
