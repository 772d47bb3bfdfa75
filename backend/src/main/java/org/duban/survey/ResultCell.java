package org.duban.survey;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number of a result.
 *
 * @param count null when it is hidden: too few people, or another that is hidden could be reckoned from it
 * @param share in percent of those who answered
 */
public record ResultCell(
        String label, @Nullable Integer count, @Nullable BigDecimal share) {}
