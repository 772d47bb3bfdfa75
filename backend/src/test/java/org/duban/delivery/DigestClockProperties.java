package org.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DigestClockProperties {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 60;

    @Property
    void it_is_due_on_working_days_from_the_hour_until_midnight(
            @ForAll("calendars") DigestClock clock,
            @ForAll @IntRange(min = 0, max = DAYS - 1) int day,
            @ForAll @IntRange(min = 0, max = 24 * 60 - 1) int minute) {
        LocalDate date = FIRST.plusDays(day);
        Instant now =
                date.atStartOfDay(org.duban.shared.SystemTime.ZONE).toInstant().plus(Duration.ofMinutes(minute));
        boolean expected =
                clock.isWorkingDay().test(date) && minute >= clock.hour().toSecondOfDay() / 60;
        assertThat(clock.due(now)).isEqualTo(expected ? Optional.of(date) : Optional.empty());
    }

    @Property
    void the_first_window_begins_on_the_working_day_before_and_what_follows_leaves_no_gap(
            @ForAll("calendars") DigestClock clock, @ForAll @IntRange(min = 10, max = DAYS - 1) int day) {
        LocalDate date = FIRST.plusDays(day);
        LocalDate before = date.minusDays(1);
        while (!clock.isWorkingDay().test(before)) {
            before = before.minusDays(1);
        }
        assertThat(clock.momentBefore(date)).isEqualTo(clock.momentOf(before)).isBefore(clock.momentOf(date));
        assertThat(clock.due(clock.momentBefore(date))).contains(before);
    }

    @Provide
    Arbitrary<DigestClock> calendars() {
        Arbitrary<Set<Integer>> off =
                Arbitraries.integers().between(0, DAYS).set().ofMaxSize(30);
        Arbitrary<LocalTime> hours =
                Arbitraries.integers().between(0, 23 * 2).map(half -> LocalTime.MIN.plusMinutes(30L * half));
        return off.flatMap(days -> hours.map(hour -> {
            Set<LocalDate> free = new HashSet<>();
            days.forEach(day -> free.add(FIRST.plusDays(day)));
            return new DigestClock(hour, date -> !free.contains(date));
        }));
    }
}
