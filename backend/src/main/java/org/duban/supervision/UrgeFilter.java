package org.duban.supervision;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param at the last moment of a past day; null for now
 * @param visibleUnits whose urges, given or received, may be seen; null for everybody's
 */
record UrgeFilter(
        @Nullable Long id,
        @Nullable Long planId,
        @Nullable Long planTaskId,
        @Nullable Long workItemId,
        @Nullable Long unitId,
        @Nullable State state,
        @Nullable Boolean unanswered,
        @Nullable Instant urgedFrom,
        @Nullable Instant at,
        @Nullable Set<Long> visibleUnits) {

    static UrgeFilter one(long id, @Nullable Set<Long> visibleUnits) {
        return new UrgeFilter(id, null, null, null, null, null, null, null, null, visibleUnits);
    }

    /** Still to be received, still to be answered, or over. */
    enum State {
        AWAITED,
        RECEIVED,
        ANSWERED,
        SETTLED
    }
}
