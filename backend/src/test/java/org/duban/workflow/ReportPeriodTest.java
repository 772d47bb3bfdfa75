package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.plan.ReportingRhythm.MONTHLY;
import static org.duban.plan.ReportingRhythm.QUARTERLY;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ReportPeriodTest {

    private static final LocalDate YEAR_END = LocalDate.of(2021, 12, 31);

    @Test
    void quarters_and_months_follow_one_another() {
        assertThat(ReportPeriod.after(YEAR_END, QUARTERLY, null).label()).isEqualTo("2022年第1季度");
        assertThat(ReportPeriod.after(LocalDate.of(2022, 3, 31), QUARTERLY, null)
                        .last())
                .isEqualTo(LocalDate.of(2022, 6, 30));
        assertThat(ReportPeriod.after(YEAR_END, MONTHLY, null))
                .isEqualTo(new ReportPeriod(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 1, 31)));
        assertThat(ReportPeriod.after(LocalDate.of(2024, 1, 31), MONTHLY, null).last())
                .isEqualTo(LocalDate.of(2024, 2, 29));
    }

    @Test
    void the_period_in_which_the_rhythm_changes_loses_no_month_and_asks_for_none_alone_that_is_past() {
        LocalDate change = LocalDate.of(2022, 2, 20);
        ReportPeriod toMonths = ReportPeriod.after(YEAR_END, MONTHLY, change);
        assertThat(toMonths.last()).isEqualTo(LocalDate.of(2022, 2, 28));
        assertThat(toMonths.label()).isEqualTo("2022年1—2月");
        assertThat(ReportPeriod.after(toMonths.last(), MONTHLY, change).label()).isEqualTo("2022年3月");

        ReportPeriod toQuarters = ReportPeriod.after(LocalDate.of(2022, 1, 31), QUARTERLY, change);
        assertThat(toQuarters.label()).isEqualTo("2022年2—3月");
        assertThat(ReportPeriod.after(toQuarters.last(), QUARTERLY, change).label())
                .isEqualTo("2022年第2季度");
    }

    @Property(tries = 300)
    void whatever_the_office_changes_periods_stay_without_gap_overlap_or_equal_names(
            @ForAll Set<@IntRange(min = 0, max = 1500) Integer> changes) {
        Set<String> labels = new HashSet<>();
        LocalDate until = YEAR_END;
        while (until.isBefore(LocalDate.of(2026, 12, 31))) {
            LocalDate seen = until;
            int made = (int) changes.stream()
                    .filter(day -> !YEAR_END.plusDays(day).isAfter(seen))
                    .count();
            LocalDate since = changes.stream()
                    .map(YEAR_END::plusDays)
                    .filter(day -> !day.isAfter(seen))
                    .max(LocalDate::compareTo)
                    .orElse(null);
            ReportPeriod period = ReportPeriod.after(until, made % 2 == 0 ? QUARTERLY : MONTHLY, since);
            assertThat(period.first()).isEqualTo(until.plusDays(1));
            assertThat(period.last()).isAfterOrEqualTo(period.first());
            assertThat(labels.add(period.label())).as(period.label()).isTrue();
            until = period.last();
        }
    }
}
