package org.duban.expert;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class PanelProperties {
    private static final BigDecimal HALF_A_CENT = new BigDecimal("0.005");

    @Property
    void the_mean_is_the_sum_shared_out_to_half_a_hundredth_and_lies_between_lowest_and_highest(
            @ForAll @Size(min = 1, max = 9) List<@BigRange(min = "0", max = "100") @Scale(2) BigDecimal> totals) {
        BigDecimal mean = new Panel(totals).mean().orElseThrow();
        BigDecimal count = BigDecimal.valueOf(totals.size());
        BigDecimal sum = totals.stream().reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(mean.multiply(count).subtract(sum).abs()).isLessThanOrEqualTo(HALF_A_CENT.multiply(count));
        assertThat(mean).isBetween(Collections.min(totals), Collections.max(totals));
        assertThat(mean.scale()).isEqualTo(2);
    }

    @Property
    void neither_mean_nor_spread_depends_on_who_was_asked_first(
            @ForAll @Size(min = 1, max = 9) List<@BigRange(min = "0", max = "100") @Scale(2) BigDecimal> totals,
            @ForAll long order) {
        List<BigDecimal> shuffled = new ArrayList<>(totals);
        Collections.shuffle(shuffled, new Random(order));

        assertThat(new Panel(shuffled).mean()).isEqualTo(new Panel(totals).mean());
        assertThat(new Panel(shuffled).spread()).isEqualByComparingTo(new Panel(totals).spread());
    }

    @Property
    void who_differs_by_exactly_the_limit_does_not_diverge(
            @ForAll @BigRange(min = "0", max = "50") @Scale(2) BigDecimal low,
            @ForAll @BigRange(min = "0.01", max = "49") @Scale(2) BigDecimal limit) {
        List<BigDecimal> within = List.of(low, low.add(limit), low);
        List<BigDecimal> beyond = List.of(low, low.add(limit).add(new BigDecimal("0.01")), low);

        assertThat(new Panel(within).isDivergent(limit)).isFalse();
        assertThat(new Panel(beyond).isDivergent(limit)).isTrue();
    }

    @Example
    void whoever_is_missing_is_no_zero() {
        assertThat(new Panel(List.of()).mean()).isEmpty();
        assertThat(new Panel(List.of()).spread()).isZero();
        assertThat(panel("80", "85").mean()).contains(new BigDecimal("82.50"));
        assertThat(panel("80", "85", "85").mean()).as("83.333…").contains(new BigDecimal("83.33"));
        assertThat(panel("80.01", "80.02").mean()).as("halves upwards").contains(new BigDecimal("80.02"));
    }

    private static Panel panel(String... totals) {
        return new Panel(List.of(totals).stream().map(BigDecimal::new).toList());
    }
}
