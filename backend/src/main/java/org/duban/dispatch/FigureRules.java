package org.duban.dispatch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a stated figure must be: a number in its range; if it counts up, not less than before; and what is out of the
 * ordinary needs a sentence.
 */
final class FigureRules {
    /** A moment's figure that moved by more than half of what it was. */
    static final BigDecimal MOVED = new BigDecimal("0.5");

    /** A count that grew by more than three times what it grew before. */
    static final BigDecimal GREW = new BigDecimal("3");

    private FigureRules() {}

    /** What stands against the amount itself; no sentence can make up for it. */
    static Optional<String> objection(Figure figure, @Nullable BigDecimal amount, List<BigDecimal> past) {
        if (amount == null) {
            return Optional.of("请填写“" + figure.name() + "”，没有发生的填 0");
        }
        Optional<String> outside = outsideRange(figure, amount);
        if (outside.isPresent()) {
            return outside;
        }
        boolean falls = figure.kind() == FigureKind.CUMULATIVE && !past.isEmpty() && amount.compareTo(past.get(0)) < 0;
        return falls
                ? Optional.of("“" + figure.name() + "”是累计数，不能小于上期的 " + Amount.text(past.get(0)) + "；上期报错的，请申请数据更正")
                : Optional.empty();
    }

    static Optional<String> outsideRange(Figure figure, BigDecimal amount) {
        if (!Amount.fits(amount)) {
            return Optional.of("“" + figure.name() + "”应为不超过 11 位整数、" + Amount.DECIMALS + " 位小数的数字");
        }
        if (amount.compareTo(figure.floor()) < 0) {
            return Optional.of("“" + figure.name() + "”不能小于 " + Amount.text(figure.floor()));
        }
        BigDecimal most = figure.most();
        return most != null && amount.compareTo(most) > 0
                ? Optional.of("“" + figure.name() + "”不能大于 " + Amount.text(most))
                : Optional.empty();
    }

    /** Why a sentence is asked for, if it is. */
    static Optional<String> remarkable(
            Figure figure, BigDecimal amount, List<BigDecimal> past, @Nullable BigDecimal sum) {
        if (sum != null && sum.compareTo(amount) != 0) {
            return Optional.of("与各单位合计 " + Amount.text(sum) + " 不一致，请写明原因");
        }
        return jumps(figure, amount, past)
                ? Optional.of("与上期 " + Amount.text(past.get(0)) + " 相比变动较大，请写明原因")
                : Optional.empty();
    }

    /** @param past earlier amounts, the newest first */
    static boolean jumps(Figure figure, BigDecimal amount, List<BigDecimal> past) {
        if (past.isEmpty() || past.get(0).signum() == 0) {
            return false;
        }
        BigDecimal last = past.get(0);
        if (figure.kind() == FigureKind.AS_OF) {
            return amount.subtract(last).abs().compareTo(last.abs().multiply(MOVED)) > 0;
        }
        BigDecimal before = past.size() > 1 ? last.subtract(past.get(1)) : last;
        return amount.subtract(last).compareTo(before.max(last.multiply(MOVED)).multiply(GREW)) > 0;
    }

    /** A corrected count must still stand between its neighbours in time. */
    static Optional<String> outOfOrder(
            Figure figure, BigDecimal amount, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        if (figure.kind() != FigureKind.CUMULATIVE) {
            return Optional.empty();
        }
        if (before != null && amount.compareTo(before) < 0) {
            return Optional.of("更正后小于更早一期的 " + Amount.text(before) + "，请先更正更早的数字");
        }
        return after != null && amount.compareTo(after) > 0
                ? Optional.of("更正后大于更晚一期的 " + Amount.text(after) + "，请先更正更晚的数字")
                : Optional.empty();
    }
}
