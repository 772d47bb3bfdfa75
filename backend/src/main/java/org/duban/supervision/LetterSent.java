package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param voidedBecause why it holds no more; null when it was just signed */
public record LetterSent(
        long matterId,
        long letterId,
        long planTaskId,
        long unitId,
        String paperNumber,
        String subject,
        @Nullable String voidedBecause,
        Instant at) {}
