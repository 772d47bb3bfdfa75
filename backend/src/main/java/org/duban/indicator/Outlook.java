package org.duban.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.duban.dispatch.Amount;
import org.jspecify.annotations.Nullable;

/** What the end of the plan will bring: each kind of target has its own way of going on, said in one sentence. */
final class Outlook {
    private static final int DECIMALS = 2;
    /** A count of people or homes has no half ones. */
    private static final int WHOLE = 0;

    private final Goal goal;
    private final String measure;
    private final @Nullable BigDecimal least;
    private final @Nullable BigDecimal most;

    Outlook(Goal goal, String measure, @Nullable BigDecimal least, @Nullable BigDecimal most) {
        this.goal = goal;
        this.measure = measure;
        this.least = least;
        this.most = most;
    }

    /** @param values in the order of their periods */
    Optional<Forecast> after(List<IndicatorValue> values) {
        if (values.isEmpty()) {
            return Optional.empty();
        }
        IndicatorValue last = values.get(values.size() - 1);
        if (goal.isRelative()) {
            return Optional.of(told(meanAbove(values), DECIMALS, "按已有 " + values.size() + " 期与参照的平均差距推算"));
        }
        if (goal.isLast(last.period())) {
            return Optional.of(told(last.amount(), Amount.DECIMALS, "规划期已满，以期末实际值为准"));
        }
        if (!goal.isWay()) {
            return Optional.of(told(last.amount(), Amount.DECIMALS, "按最近一期数值保持不变推算"));
        }
        long gone = last.period().monthsSince(goal.begins());
        return gone <= 0 ? Optional.empty() : Optional.of(goneOn(last.amount(), gone));
    }

    private Forecast goneOn(BigDecimal amount, long gone) {
        BigDecimal change = amount.subtract(goal.start());
        BigDecimal whole = change.multiply(BigDecimal.valueOf(goal.months()))
                .divide(BigDecimal.valueOf(gone), Goal.EXACT)
                .add(goal.start());
        String since = goal.from() == null ? "按规划期以来的平均进度推算" : "按基期以来的平均变化推算";
        return told(within(whole), measure.contains("%") || measure.contains("‰") ? DECIMALS : WHOLE, since);
    }

    private BigDecimal within(BigDecimal amount) {
        BigDecimal low = least == null ? amount : amount.max(least);
        return most == null ? low : low.min(most);
    }

    private Forecast told(BigDecimal amount, int decimals, String method) {
        BigDecimal rounded = Amount.exact(amount.setScale(decimals, RoundingMode.HALF_UP));
        return new Forecast(rounded, goal.isMetBy(rounded), method);
    }

    static BigDecimal meanAbove(List<IndicatorValue> values) {
        BigDecimal sum = values.stream().map(IndicatorValue::above).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), DECIMALS, RoundingMode.HALF_UP);
    }
}
