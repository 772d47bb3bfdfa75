package org.duban.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What an indicator is to come to by the end of its plan, and from where.
 *
 * @param from what it stood at when its way began; nothing for what is counted up over the period
 * @param begins the day its way begins: the day after the baseline's year, or the first of the plan
 * @param ends the last day of the plan
 */
record Goal(
        Kind kind,
        @Nullable String comparator,
        @Nullable BigDecimal target,
        String text,
        @Nullable BigDecimal from,
        LocalDate begins,
        LocalDate ends) {
    static final MathContext EXACT = MathContext.DECIMAL64;
    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PERCENT_DECIMALS = 1;

    /** Whether a number is to be come to, step by step; as opposed to one that is held, or compared with another. */
    boolean isWay() {
        return kind == Kind.REACH || kind == Kind.STRICT || kind == Kind.CUMULATIVE;
    }

    boolean isRelative() {
        return kind == Kind.RELATIVE;
    }

    /** 高于 wants more than the other series; 同步 and 不低于 are content with as much. */
    boolean isStrictlyAbove() {
        return text.contains("高于") && !text.contains("不高于");
    }

    BigDecimal start() {
        return from == null ? BigDecimal.ZERO : from;
    }

    BigDecimal end() {
        return target == null ? BigDecimal.ZERO : target;
    }

    boolean isRising() {
        return switch (comparator == null ? "" : comparator) {
            case "≥", ">" -> true;
            case "≤", "<" -> false;
            default -> kind != Kind.REACH || end().compareTo(start()) >= 0;
        };
    }

    /** @param amount for a target compared with another series, by how much it is above it */
    boolean isMetBy(BigDecimal amount) {
        int over = amount.compareTo(isRelative() ? BigDecimal.ZERO : end());
        boolean isStrict = isRelative() ? isStrictlyAbove() : kind == Kind.STRICT;
        return isStrict ? (isRising() ? over > 0 : over < 0) : isRising() ? over >= 0 : over <= 0;
    }

    private BigDecimal length() {
        return end().subtract(start());
    }

    /** False where the target was met before the plan began: then it is only to be kept. */
    boolean isAhead() {
        return length().signum() == (isRising() ? 1 : -1);
    }

    /** How much of the way is done, in percent; without a way it is all or nothing. */
    BigDecimal done(BigDecimal amount) {
        if (isAhead()) {
            return percent(amount.subtract(start()), length());
        }
        return isMetBy(amount) ? HUNDRED : BigDecimal.ZERO;
    }

    /** By how much one amount is ahead of another, in percent of the way; without a way any shortfall is all of it. */
    BigDecimal ahead(BigDecimal amount, BigDecimal expected) {
        BigDecimal over = amount.subtract(expected);
        if (isAhead()) {
            return percent(over, length());
        }
        return HUNDRED.multiply(BigDecimal.valueOf(isRising() ? over.signum() : -over.signum()));
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, PERCENT_DECIMALS, RoundingMode.HALF_UP);
    }

    /** How many whole months the way takes. */
    long months() {
        return ChronoUnit.MONTHS.between(begins, ends.plusDays(1));
    }

    boolean isLast(Period period) {
        return !period.last().isBefore(ends);
    }
}
