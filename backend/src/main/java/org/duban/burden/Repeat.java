package org.duban.burden;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request that was made although something was known, and why. */
record Repeat(
        long id,
        Ask.Kind kind,
        long planId,
        @Nullable Long planTaskId,
        @Nullable Long unitId,
        @Nullable String unitName,
        String known,
        String reason,
        Instant askedAt,
        String askedBy) {}
