package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.duban.calendar.HolidayNotices;
import org.duban.calendar.WorkingCalendar;
import org.duban.shared.SystemTime;

/** The clock does not restart by being returned or taken back. */
class StepClockProperties {

    private static final WorkingCalendar CALENDAR = HolidayNotices.calendar();

    @Property
    void what_is_given_back_at_once_is_due_as_before(
            @ForAll("moments") Instant opened, @ForAll @IntRange(min = 1, max = 60) int days) {
        StepClock clock = StepClock.first(days, opened, CALENDAR);
        assertThat(clock.resumed(opened, opened, CALENDAR).due()).isEqualTo(clock.due());
    }

    @Property
    void it_stands_still_while_others_hold_the_paper(
            @ForAll("moments") Instant opened,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @IntRange(max = 400) int hoursUsed,
            @ForAll @IntRange(max = 2000) int hoursAway) {
        StepClock clock = StepClock.first(days, opened, CALENDAR);
        Instant stopped = opened.plus(hoursUsed, ChronoUnit.HOURS);
        Instant again = stopped.plus(hoursAway, ChronoUnit.HOURS);
        StepClock resumed = clock.resumed(stopped, again, CALENDAR);

        int used = CALENDAR.workingDaysBetween(day(opened), day(stopped));
        assertThat(resumed.days()).isEqualTo(Math.max(1, days - used));
        assertThat(CALENDAR.workingDaysBetween(day(again), day(resumed.due()))).isEqualTo(resumed.days());
        assertThat(resumed.due()).isAfter(again);
    }

    @Property
    void however_often_it_comes_again_days_are_only_used_up(
            @ForAll("moments") Instant opened,
            @ForAll @IntRange(min = 1, max = 60) int days,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 300) Integer> hours) {
        StepClock clock = StepClock.first(days, opened, CALENDAR);
        Instant original = clock.due();
        Instant now = opened;
        for (int held : hours) {
            Instant stopped = now.plus(held, ChronoUnit.HOURS);
            now = stopped.plus(held, ChronoUnit.HOURS);
            StepClock next = clock.resumed(stopped, now, CALENDAR);
            assertThat(next.days()).isBetween(1, Math.max(1, clock.days()));
            assertThat(next.originalDue()).isEqualTo(original);
            assertThat(next.expiredAt()).isNull();
            assertThat(next.isLate()).isEqualTo(clock.isLate() || stopped.isAfter(clock.due()));
            clock = next;
        }
    }

    @Property
    void late_stays_late_and_nobody_is_told_twice(
            @ForAll("moments") Instant opened, @ForAll @IntRange(min = 1, max = 60) int days) {
        StepClock clock = StepClock.first(days, opened, CALENDAR);
        Instant lapsed = clock.due().plusMillis(1);
        StepClock late =
                new StepClock(days, clock.due(), clock.due(), opened, lapsed, lapsed, lapsed.plusSeconds(3600));
        StepClock resumed = late.resumed(lapsed.plusSeconds(7200), lapsed.plusSeconds(90_000), CALENDAR);
        assertThat(resumed.days()).isEqualTo(1);
        assertThat(resumed.lapsedAt()).isEqualTo(lapsed);
        assertThat(resumed.remindedAt()).isEqualTo(opened);
        assertThat(resumed.escalatedAt()).isEqualTo(late.escalatedAt());
        assertThat(resumed.expiredAt()).isNull();
    }

    @Provide
    Arbitrary<Instant> moments() {
        LocalDate first = LocalDate.of(2022, 1, 1);
        return Arbitraries.longs()
                .between(0, 3 * 365 * 24 * 60L)
                .map(minutes -> first.atStartOfDay(SystemTime.ZONE).toInstant().plus(minutes, ChronoUnit.MINUTES));
    }

    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, SystemTime.ZONE);
    }
}
