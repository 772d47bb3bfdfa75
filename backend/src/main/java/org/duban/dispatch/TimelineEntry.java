package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that happened; unit and person as they were named then, nobody for what the clock did. */
public record TimelineEntry(
        long id,
        long planId,
        @Nullable Long planTaskId,
        Instant at,
        TimelineKind kind,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable String person,
        @Nullable String actingFor,
        String sentence,
        @Nullable Long workItemId) {

    static final int MAX = 4000;
}
