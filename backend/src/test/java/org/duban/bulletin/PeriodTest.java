package org.duban.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.duban.bulletin.Period.Kind;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 10);

    @Test
    void a_month_or_a_quarter_is_the_one_that_the_day_lies_in() {
        assertThat(period(Kind.MONTH, "2026-02-20")).isEqualTo(free(Kind.MONTH, "2026-02-01", "2026-02-28"));
        assertThat(period(Kind.QUARTER, "2026-02-20")).isEqualTo(free(Kind.QUARTER, "2026-01-01", "2026-03-31"));
        assertThat(period(Kind.QUARTER, "2026-02-20").label()).isEqualTo("2026年第1季度");
    }

    @Test
    void a_free_period_ends_today_when_nothing_else_is_said() {
        assertThat(period(Kind.FREE, "2026-03-15").to()).isEqualTo(TODAY);
    }

    @Test
    void facts_are_of_days_that_are_over_or_of_today() {
        assertThatThrownBy(() -> period(Kind.MONTH, "2026-04-01")).hasMessageContaining("尚未结束");
        assertThatThrownBy(() -> Period.of(Kind.FREE, TODAY, TODAY.plusDays(1), TODAY))
                .hasMessageContaining("不能晚于今天");
        assertThatThrownBy(() -> Period.of(Kind.FREE, TODAY, TODAY.minusDays(1), TODAY))
                .hasMessageContaining("不能早于起始日期");
    }

    private static Period period(Kind kind, String from) {
        return Period.of(kind, LocalDate.parse(from), null, TODAY);
    }

    private static Period free(Kind kind, String from, String to) {
        return new Period(kind, LocalDate.parse(from), LocalDate.parse(to));
    }
}
