package org.duban.burden;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumTest {

    private static final FormSizes FOUR = (process, element) -> 4;

    @Test
    void a_form_that_was_not_measured_counts_as_large_as_it_is() {
        var measured =
                new RequestCell(1, 0, RequestKind.PROGRESS, "progress-report", "reportProgress", 3, 2, 11, 5, null);

        Sum sum = Sum.of(List.of(measured), FOUR);

        assertThat(sum.fields()).isEqualTo(11 + 4);
        assertThat(sum.newFields()).isEqualTo(10);
        assertThat(sum.hours()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    void a_year_has_twelve_months_and_each_ends_in_chinas_time() {
        var look = Asked.between(YearMonth.of(2025, 12), YearMonth.of(2026, 11), List.of(1L), null);

        assertThat(look.months()).hasSize(12);
        assertThat(look.from()).isEqualTo("2025-11-30T16:00:00Z");
        assertThat(look.months().get(11).end()).isEqualTo(look.to()).isEqualTo("2026-11-30T16:00:00Z");
    }
}
