package org.duban.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Adds up scores, in exact decimals. What does not apply drops out and the rest is reckoned to a hundred again; what is
 * missing stays in with nothing, so that leaving a line empty never helps.
 */
final class ScoreSheet {
    static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final int PLACES = 2;

    private ScoreSheet() {}

    /** @param points given; null while nobody has given any */
    record Line(BigDecimal full, boolean applies, @Nullable BigDecimal points) {}

    /** Out of a hundred; none when nothing applies. */
    static Optional<BigDecimal> total(List<Line> lines) {
        BigDecimal full =
                sum(lines.stream().filter(Line::applies).map(Line::full).toList());
        if (full.signum() == 0) {
            return Optional.empty();
        }
        BigDecimal given = sum(lines.stream()
                .filter(Line::applies)
                .map(line -> line.points() == null ? BigDecimal.ZERO : line.points())
                .toList());
        return Optional.of(given.multiply(FULL).divide(full, PLACES, RoundingMode.HALF_UP));
    }

    /** To the nearest step, halves upwards; never above what can be had. */
    static BigDecimal stepped(BigDecimal points, BigDecimal full, BigDecimal step) {
        return points.divide(step, 0, RoundingMode.HALF_UP)
                .multiply(step)
                .min(full)
                .setScale(PLACES, RoundingMode.HALF_UP);
    }

    static boolean isStepped(BigDecimal points, BigDecimal step) {
        return points.remainder(step).signum() == 0;
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
