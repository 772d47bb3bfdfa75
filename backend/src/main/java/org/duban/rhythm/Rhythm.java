package org.duban.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One item that follows the rhythm, from the day it was given to its unit. */
record Rhythm(
        long id,
        Item.Kind itemKind,
        long itemId,
        long planId,
        long planTaskId,
        long unitId,
        String unitName,
        LocalDate begunOn,
        Instant begunAt,
        String begunBy,
        @Nullable Instant endedAt,
        @Nullable String endReason) {}
