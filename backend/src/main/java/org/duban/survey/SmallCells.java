package org.duban.survey;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers of a table may be shown. A number under five is hidden, and so are as many others as it takes that none of the
 * hidden can be reckoned from the total and the shown ones, even by somebody who knows this rule. Hidden is null.
 */
final class SmallCells {
    static final int LEAST = 5;

    private SmallCells() {}

    /** Numbers that add up to a total which is known. */
    static List<@Nullable Integer> ofTotal(List<Integer> counts) {
        int hidden = sumOf(counts, LEAST);
        int cells = numberOf(counts, LEAST);
        // One alone is what is left of the total; and all are known if they add up to the least or the most they can.
        boolean isSafe = cells == 0 || cells > 1 && hidden > 0 && hidden < cells * (LEAST - 1);
        return hidden(counts, isSafe ? LEAST : nextAfterSmall(counts));
    }

    /**
     * Numbers of one to many ticks each of {@code people}: no total to reckon from, but everybody ticked something, and if
     * the shown ones leave just room for the most that the hidden ones can be, these are known.
     */
    static List<@Nullable Integer> ofTicks(List<Integer> counts, int people) {
        int cells = numberOf(counts, LEAST);
        int shown = counts.stream().mapToInt(Integer::intValue).sum() - sumOf(counts, LEAST);
        boolean isSafe = cells == 0 || people - shown < cells * (LEAST - 1) - 1;
        return hidden(counts, isSafe ? LEAST : nextAfterSmall(counts));
    }

    /** The smallest of the larger ones goes too, with all its equals: else it would tell which of them came first. */
    private static int nextAfterSmall(List<Integer> counts) {
        return counts.stream()
                        .mapToInt(Integer::intValue)
                        .filter(count -> count >= LEAST)
                        .min()
                        .orElse(LEAST - 1)
                + 1;
    }

    private static List<@Nullable Integer> hidden(List<Integer> counts, int below) {
        return IntStream.range(0, counts.size())
                .<@Nullable Integer>mapToObj(i -> counts.get(i) < below ? null : counts.get(i))
                .toList();
    }

    private static int sumOf(List<Integer> counts, int below) {
        return counts.stream()
                .mapToInt(Integer::intValue)
                .filter(c -> c < below)
                .sum();
    }

    private static int numberOf(List<Integer> counts, int below) {
        return (int) counts.stream().filter(count -> count < below).count();
    }
}
