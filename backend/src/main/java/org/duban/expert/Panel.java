package org.duban.expert;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The totals that the experts of one task gave, in exact decimals. Who did not score is no zero: they are not counted. */
record Panel(List<BigDecimal> totals) {
    private static final int PLACES = 2;

    Panel {
        totals = List.copyOf(totals);
    }

    /** To the hundredth, halves upwards; none of nobody. */
    Optional<BigDecimal> mean() {
        return totals.stream()
                .reduce(BigDecimal::add)
                .map(sum -> sum.divide(BigDecimal.valueOf(totals.size()), PLACES, RoundingMode.HALF_UP));
    }

    /** Between the highest and the lowest. */
    BigDecimal spread() {
        return totals.stream()
                .max(Comparator.naturalOrder())
                .flatMap(most -> totals.stream().min(Comparator.naturalOrder()).map(most::subtract))
                .orElse(BigDecimal.ZERO);
    }

    boolean isDivergent(BigDecimal limit) {
        return spread().compareTo(limit) > 0;
    }
}
