package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param answerUntil null when nothing is asked of the unit, or not yet */
public record OrderIssued(
        long matterId,
        long orderId,
        long planTaskId,
        long unitId,
        Rung rung,
        String paperNumber,
        String subject,
        @Nullable Instant answerUntil,
        Instant at) {}
