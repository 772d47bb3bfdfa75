package org.duban.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
    private static final Period YEAR = new Period(2022, 0);
    private static final Period THIRD = new Period(2022, 3);
    private static final Period FOURTH = new Period(2022, 4);

    @Test
    void years_and_quarters_have_their_names_and_last_days() {
        assertThat(YEAR.label()).isEqualTo("2022年");
        assertThat(THIRD.label()).isEqualTo("2022年第3季度");
        assertThat(YEAR.last()).isEqualTo("2022-12-31");
        assertThat(THIRD.last()).isEqualTo("2022-09-30");
        assertThat(YEAR.endsYear()).isTrue();
        assertThat(FOURTH.endsYear()).isTrue();
        assertThat(THIRD.endsYear()).isFalse();
    }

    @Test
    void they_follow_one_another_and_the_year_comes_before_its_last_quarter() {
        assertThat(YEAR.next()).isEqualTo(new Period(2023, 0));
        assertThat(THIRD.next()).isEqualTo(FOURTH);
        assertThat(FOURTH.next()).isEqualTo(new Period(2023, 1));
        assertThat(THIRD.yearBefore()).isEqualTo(new Period(2021, 3));
        assertThat(THIRD).isLessThan(YEAR);
        assertThat(YEAR).isLessThan(FOURTH);
    }

    @Test
    void a_day_lies_in_one_and_months_are_counted_whole() {
        LocalDate day = LocalDate.of(2022, 8, 15);
        assertThat(Period.of(day, Rhythm.QUARTERLY)).isEqualTo(THIRD);
        assertThat(Period.of(day, Rhythm.YEARLY)).isEqualTo(YEAR);
        assertThat(THIRD.monthsSince(LocalDate.of(2021, 1, 1))).isEqualTo(21);
        assertThat(Period.ended(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 10, 1), Rhythm.QUARTERLY))
                .hasSize(3)
                .endsWith(THIRD);
        assertThat(Period.ended(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 9, 30), Rhythm.QUARTERLY))
                .as("the last day is not over")
                .hasSize(2);
    }

    @Test
    void there_is_no_fifth_quarter() {
        assertThatThrownBy(() -> new Period(2022, 5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Period(2022, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
