package org.duban.burden;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing asked of a unit. */
record RequestView(
        RequestKind kind,
        String kindLabel,
        String name,
        long unitId,
        String unitName,
        @Nullable Long planTaskId,
        @Nullable String taskTitle,
        Instant askedAt,
        @Nullable Long workItemId,
        int fields,
        int prefilled,
        @Nullable BigDecimal hours) {}
