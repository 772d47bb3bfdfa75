package org.duban.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The five steps of satisfaction as they may be shown: first how many are satisfied and how many are not, then, within each,
 * the steps. So a few who are very dissatisfied do not hide how many are satisfied.
 *
 * @param satisfiedAtLeast said instead when less than five are not satisfied, in percent
 */
record Scale(
        List<@Nullable Integer> counts,
        @Nullable BigDecimal satisfied,
        @Nullable BigDecimal satisfiedAtLeast,
        @Nullable BigDecimal mean) {
    private static final int SATISFIED = 2;
    private static final int BEST = 5;

    static Scale of(List<Integer> counts) {
        int people = sum(counts);
        List<Integer> good = counts.subList(0, SATISFIED);
        List<Integer> rest = counts.subList(SATISFIED, counts.size());
        if (sum(good) < SmallCells.LEAST || sum(rest) < SmallCells.LEAST) {
            // Of fewer people it would say that all are.
            boolean isNearlyAll = sum(good) >= SmallCells.LEAST && people >= 2 * SmallCells.LEAST - 1;
            return new Scale(
                    counts.stream().<@Nullable Integer>map(count -> null).toList(),
                    null,
                    isNearlyAll ? Percent.of(people - SmallCells.LEAST + 1, people, RoundingMode.DOWN) : null,
                    null);
        }
        List<@Nullable Integer> shown = new ArrayList<>(SmallCells.ofTotal(good));
        shown.addAll(SmallCells.ofTotal(rest));
        boolean isWhole = shown.stream().allMatch(count -> count != null);
        return new Scale(shown, Percent.of(sum(good), people), null, isWhole ? mean(counts, people) : null);
    }

    private static BigDecimal mean(List<Integer> counts, int people) {
        int points = IntStream.range(0, counts.size())
                .map(step -> counts.get(step) * (BEST - step))
                .sum();
        return BigDecimal.valueOf(points).divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
    }

    private static int sum(List<Integer> counts) {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }
}
