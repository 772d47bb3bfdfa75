package org.duban.expert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One expert in one round. */
public record Commission(
        long id,
        long roundId,
        long personId,
        String name,
        long unitId,
        String unitName,
        CommissionState state,
        @Nullable Instant submittedAt) {}
