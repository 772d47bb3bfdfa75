package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = HolidayNotices.calendar();

    @ParameterizedTest
    @CsvSource({"2021,250", "2022,249", "2023,249", "2024,251", "2025,248", "2026,248"})
    void each_year_has_the_working_days_the_state_council_left_it(int year, int workingDays) {
        LocalDate eve = LocalDate.of(year - 1, 12, 31);
        assertThat(calendar.workingDaysBetween(eve, eve.plusYears(1))).isEqualTo(workingDays);
    }

    @Test
    void the_day_of_the_event_does_not_count_and_the_deadline_is_the_close_of_business() {
        Deadline deadline = calendar.addWorkingDays(at("2022-03-01T09:00"), 3);
        assertThat(deadline.at()).isEqualTo(at("2022-03-04T18:00"));
        assertThat(deadline.day()).isEqualTo("2022-03-04");
        assertThat(deadline.sentence()).isNull();
    }

    @Test
    void make_up_days_at_the_weekend_count_and_holidays_do_not() {
        Deadline deadline = calendar.addWorkingDays(at("2022-01-28T23:59"), 3);
        assertThat(deadline.day())
                .as("29th and 30th make up, then the festival until 6 February")
                .isEqualTo("2022-02-07");
    }

    @Test
    void zero_days_are_the_same_day_or_the_first_working_day() {
        assertThat(calendar.addWorkingDays(at("2022-03-01T09:00"), 0).day()).isEqualTo("2022-03-01");
        assertThat(calendar.addWorkingDays(at("2022-10-03T09:00"), 0).day()).isEqualTo("2022-10-08");
        assertThat(calendar.endOf(LocalDate.of(2022, 10, 3)).day()).isEqualTo("2022-10-08");
    }

    @Test
    void the_day_is_the_one_of_shanghai() {
        Instant lateInLondon = Instant.parse("2022-02-28T17:00:00Z");
        assertThat(calendar.addWorkingDays(lateInLondon, 1).day()).isEqualTo("2022-03-02");
    }

    @Test
    void a_year_without_notice_counts_weekends_only_and_says_so() {
        Deadline deadline = calendar.addWorkingDays(at("2026-12-30T09:00"), 3);
        assertThat(deadline.basedOnWeekendsOnly()).isTrue();
        assertThat(deadline.unknownYears()).containsExactly(Year.of(2027));
        assertThat(deadline.sentence()).startsWith("2027年的放假安排尚未录入");
        assertThat(calendar.isWorkingDay(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    void working_time_skips_noon_night_and_holiday() {
        assertThat(calendar.workingTimeBetween(at("2022-03-01T11:00"), at("2022-03-01T14:30")))
                .hasHours(2);
        assertThat(calendar.workingTimeBetween(at("2022-09-30T17:00"), at("2022-10-08T09:30")))
                .hasHours(2);
        assertThat(calendar.addWorkingTime(at("2022-09-30T17:00"), Duration.ofHours(2)))
                .isEqualTo(at("2022-10-08T09:30"));
        assertThat(calendar.addWorkingTime(at("2022-09-30T10:00"), Duration.ofHours(14)))
                .isEqualTo(at("2022-10-08T17:30"));
    }

    @Test
    void a_pause_keeps_the_working_time_that_was_left() {
        Pause pause = new Pause(at("2022-03-02T09:00"), at("2022-03-07T09:00"));
        assertThat(calendar.afterPauses(at("2022-03-04T18:00"), List.of(pause))).isEqualTo(at("2022-03-09T18:00"));
        Deadline deadline = calendar.addWorkingDays(at("2022-03-01T09:00"), 3);
        Pause anHour = new Pause(at("2022-03-02T10:00"), at("2022-03-02T11:00"));
        assertThat(calendar.afterPauses(deadline, List.of(anHour)).day()).isEqualTo("2022-03-07");
    }

    @Test
    void overlapping_pauses_are_not_counted_twice() {
        Pause one = new Pause(at("2022-03-02T08:30"), at("2022-03-02T18:00"));
        Pause inside = new Pause(at("2022-03-02T09:00"), at("2022-03-02T12:00"));
        assertThat(calendar.afterPauses(at("2022-03-04T18:00"), List.of(inside, one, one)))
                .isEqualTo(at("2022-03-07T18:00"));
    }

    @Test
    void a_pause_after_the_deadline_does_not_wake_it() {
        Pause late = new Pause(at("2022-03-05T09:00"), at("2022-03-20T09:00"));
        assertThat(calendar.afterPauses(at("2022-03-04T18:00"), List.of(late))).isEqualTo(at("2022-03-04T18:00"));
    }

    @Test
    void a_reminder_comes_as_the_offices_open() {
        assertThat(calendar.reminderBefore(at("2022-10-09T18:00"), 2)).isEqualTo(at("2022-09-30T08:30"));
    }

    @Test
    void senseless_lengths_are_refused_instead_of_counted_for_ever() {
        assertThatThrownBy(() -> calendar.addWorkingDays(at("2022-03-01T09:00"), Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pause(at("2022-03-02T09:00"), at("2022-03-01T09:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void one_year_replaced_leaves_the_others_alone() {
        CalendarDay day = new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦");
        WorkingCalendar next = calendar.with(99, 2027, List.of(day));
        assertThat(next.known(2027)).isTrue();
        assertThat(next.isWorkingDay(day.date())).isFalse();
        assertThat(next.daysOf(2026)).isEqualTo(calendar.daysOf(2026));
        assertThat(calendar.known(2027)).isFalse();
        assertThat(next.version()).isEqualTo(99);
        assertThat(next.with(100, 2027, List.of()).isWorkingDay(day.date()))
                .as("what the year said before is gone")
                .isTrue();
    }

    @Test
    void a_year_has_all_its_days() {
        assertThat(calendar.daysOf(2024))
                .hasSize(366)
                .startsWith(calendar.day(LocalDate.of(2024, 1, 1)))
                .endsWith(calendar.day(LocalDate.of(2024, 12, 31)));
    }

    @Test
    void days_are_counted_backwards_the_same_way() {
        LocalDate holiday = LocalDate.of(2022, 10, 3);
        assertThat(calendar.subtractWorkingDays(holiday, 0)).isEqualTo("2022-09-30");
        assertThat(calendar.subtractWorkingDays(LocalDate.of(2022, 10, 8), 1)).isEqualTo("2022-09-30");
        assertThat(calendar.subtractWorkingDays(holiday, -1)).isEqualTo("2022-10-08");
        assertThat(calendar.addWorkingDays(holiday, -1)).isEqualTo("2022-09-30");
    }

    @Test
    void the_longest_lengths_are_still_counted() {
        LocalDate day = LocalDate.of(2022, 3, 1);
        assertThat(calendar.addWorkingDays(day, 10_000)).isAfter(day.plusYears(30));
        assertThatThrownBy(() -> calendar.addWorkingDays(day, 10_001)).isInstanceOf(IllegalArgumentException.class);
        Duration longest = Duration.ofHours(100_000);
        assertThat(calendar.addWorkingTime(at("2022-03-01T09:00"), longest)).isAfter(at("2060-01-01T00:00"));
        assertThatThrownBy(() -> calendar.addWorkingTime(at("2022-03-01T09:00"), longest.plusHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void pauses_that_only_follow_each_other_are_one_and_others_stay_apart() {
        Pause one = new Pause(at("2022-03-02T09:00"), at("2022-03-02T10:00"));
        Pause next = new Pause(at("2022-03-02T10:00"), at("2022-03-02T11:00"));
        Pause apart = new Pause(at("2022-03-02T15:00"), at("2022-03-02T16:00"));
        assertThat(Pause.joined(List.of(apart, next, one))).containsExactly(new Pause(one.from(), next.to()), apart);
    }

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00").toInstant();
    }
}
