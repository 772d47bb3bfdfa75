package org.duban.overview;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a board looks at.
 *
 * @param at the last moment of a past day; null for now
 * @param units whose numbers may be seen; null for those who oversee all
 * @param soon before when an open duty is due soon
 */
record Look(
        @Nullable Long planId,
        @Nullable Instant at,
        @Nullable Set<Long> units,
        Instant soon) {

    boolean isNow() {
        return at == null;
    }
}
