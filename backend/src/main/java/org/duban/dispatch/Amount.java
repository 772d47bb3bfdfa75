package org.duban.dispatch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How amounts are written: no trailing zeros, no exponents; and how large they may be, so that a browser keeps every digit. */
final class Amount {
    static final int DECIMALS = 4;
    static final BigDecimal LARGEST = new BigDecimal("99999999999");

    private Amount() {}

    static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : exact(amount);
    }

    static BigDecimal exact(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static boolean fits(BigDecimal amount) {
        return amount.abs().compareTo(LARGEST) <= 0
                && amount.stripTrailingZeros().scale() <= DECIMALS;
    }

    static String text(BigDecimal amount) {
        return exact(amount).toPlainString();
    }
}
