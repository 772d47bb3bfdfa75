package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the office makes of a unit's answer. */
public record OrderVerified(
        long matterId,
        long orderId,
        long planTaskId,
        long unitId,
        Rung rung,
        String subject,
        boolean cured,
        @Nullable String opinion,
        Instant at) {}
