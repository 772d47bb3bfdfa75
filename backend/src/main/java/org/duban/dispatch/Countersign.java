package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A participant's word on a work plan (会签). */
public record Countersign(
        long workPlanId,
        long assignmentId,
        long unitId,
        String unitName,
        boolean agreed,
        @Nullable String opinion,
        Instant signedAt,
        String signedBy) {}
