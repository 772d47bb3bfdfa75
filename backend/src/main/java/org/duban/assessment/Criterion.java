package org.duban.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is looked at, and for how many of the hundred points.
 *
 * @param evidence what evidence is asked for
 */
public record Criterion(
        long id,
        long roundId,
        int ordinal,
        String name,
        BigDecimal points,
        FactBasis basis,
        @Nullable String meaning,
        @Nullable String evidence) {}
