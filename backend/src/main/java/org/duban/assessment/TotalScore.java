package org.duban.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A task's total from what the office verified and what the experts gave, by the scheme's weight. */
public final class TotalScore {
    private static final int PLACES = 2;

    private TotalScore() {}

    /**
     * From the figures as they are shown, so that anybody can reckon it again by hand; in exact decimals, halves upwards.
     *
     * @param mean of the experts; null where none of them scored, and then the verified score stands alone
     */
    public static BigDecimal of(BigDecimal verified, @Nullable BigDecimal mean, int weight) {
        if (mean == null) {
            return verified;
        }
        BigDecimal share = BigDecimal.valueOf(weight);
        return verified.multiply(ScoreSheet.FULL.subtract(share))
                .add(mean.multiply(share))
                .divide(ScoreSheet.FULL, PLACES, RoundingMode.HALF_UP);
    }
}
