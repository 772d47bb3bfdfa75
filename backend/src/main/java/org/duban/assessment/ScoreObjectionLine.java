package org.duban.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A criterion that is objected to: the verified score as it was, which is kept, and what the review made of it.
 *
 * @param afterMark null until it is decided, and where the score stands
 */
public record ScoreObjectionLine(
        long objectionId,
        long criterionId,
        String reason,
        Mark beforeMark,
        @Nullable BigDecimal beforePoints,
        @Nullable String beforeReason,
        @Nullable Mark afterMark,
        @Nullable BigDecimal afterPoints,
        @Nullable String afterReason) {}
