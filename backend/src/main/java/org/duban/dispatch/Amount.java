package org.duban.dispatch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** How amounts are written: no trailing zeros, no exponents; and how large they may be, so that a browser keeps every digit. */
public final class Amount {
    public static final int DECIMALS = 4;
    static final BigDecimal LARGEST = new BigDecimal("99999999999");

    private Amount() {}

    public static @Nullable BigDecimal plain(@Nullable BigDecimal amount) {
        return amount == null ? null : exact(amount);
    }

    public static BigDecimal exact(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static boolean fits(BigDecimal amount) {
        return amount.abs().compareTo(LARGEST) <= 0
                && amount.stripTrailingZeros().scale() <= DECIMALS;
    }

    public static String text(BigDecimal amount) {
        return exact(amount).toPlainString();
    }
}
