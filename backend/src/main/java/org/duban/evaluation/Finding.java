package org.duban.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was found wanting in a round and is to be put right (整改).
 *
 * @param due null until it was issued
 * @param outcome where it stands, in words
 * @param doneOn when the unit had put it right; null while it has not
 */
public record Finding(
        long planTaskId,
        String unitName,
        String problem,
        @Nullable LocalDate due,
        String outcome,
        @Nullable LocalDate doneOn,
        @Nullable BigDecimal pointsBefore,
        @Nullable BigDecimal pointsAfter) {}
