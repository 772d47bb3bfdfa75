package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class TotalScoreProperties {

    @Property
    void the_total_is_the_weighed_sum_in_whole_ten_thousandths_rounded_once_halves_upwards(
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal verified,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal mean,
            @ForAll @IntRange(min = 1, max = 100) int weight) {
        BigInteger tenThousandths = hundredths(verified)
                .multiply(BigInteger.valueOf(100 - weight))
                .add(hundredths(mean).multiply(BigInteger.valueOf(weight)));
        BigInteger expected = tenThousandths.add(BigInteger.valueOf(50)).divide(BigInteger.valueOf(100));

        BigDecimal total = TotalScore.of(verified, mean, weight);

        assertThat(hundredths(total)).isEqualTo(expected);
        assertThat(total).isBetween(verified.min(mean), verified.max(mean));
    }

    @Property
    void more_from_either_side_never_gives_less(
            @ForAll @BigRange(min = "0", max = "99") @Scale(2) BigDecimal verified,
            @ForAll @BigRange(min = "0", max = "99") @Scale(2) BigDecimal mean,
            @ForAll @IntRange(min = 1, max = 100) int weight) {
        BigDecimal total = TotalScore.of(verified, mean, weight);

        assertThat(TotalScore.of(verified.add(BigDecimal.ONE), mean, weight)).isGreaterThanOrEqualTo(total);
        assertThat(TotalScore.of(verified, mean.add(BigDecimal.ONE), weight)).isGreaterThan(total);
    }

    @Example
    void without_experts_the_verified_score_stands_alone() {
        assertThat(TotalScore.of(new BigDecimal("85.50"), null, 30)).isEqualByComparingTo("85.50");
        assertThat(TotalScore.of(new BigDecimal("85.50"), new BigDecimal("0.00"), 100))
                .as("a mean of nought is no missing one")
                .isEqualByComparingTo("0");
        assertThat(TotalScore.of(new BigDecimal("85.55"), new BigDecimal("80.20"), 30))
                .as("59.885 + 24.06")
                .isEqualByComparingTo("83.95");
    }

    private static BigInteger hundredths(BigDecimal amount) {
        return amount.movePointRight(2).toBigIntegerExact();
    }
}
