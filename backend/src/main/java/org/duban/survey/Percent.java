package org.duban.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Shares in percent, to a tenth. */
final class Percent {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private Percent() {}

    static BigDecimal of(int part, int whole) {
        return of(part, whole, RoundingMode.HALF_UP);
    }

    static BigDecimal of(int part, int whole, RoundingMode rounding) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(1)
                : HUNDRED.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(whole), 1, rounding);
    }
}
