package org.duban.supervision;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param visibleUnits whose urges, given or received, may be seen; null for everybody's */
record UrgeFilter(
        @Nullable Long id,
        @Nullable Long planId,
        @Nullable Long planTaskId,
        @Nullable Long workItemId,
        @Nullable Long unitId,
        @Nullable State state,
        @Nullable Set<Long> visibleUnits) {

    /** Still to be received, still to be answered, or over. */
    enum State {
        AWAITED,
        RECEIVED,
        ANSWERED,
        SETTLED
    }
}
