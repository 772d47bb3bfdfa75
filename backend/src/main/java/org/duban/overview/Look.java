package org.duban.overview;

import java.time.Instant;
import java.util.Set;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * What a board looks at.
 *
 * @param kind the one kind of task that is counted, null for all; duties are counted whatever they are about
 * @param at the last moment of a past day; null for now
 * @param units whose numbers may be seen; null for those who oversee all
 * @param soon before when an open duty is due soon
 */
record Look(
        @Nullable Long planId,
        @Nullable TaskKind kind,
        @Nullable Instant at,
        @Nullable Set<Long> units,
        Instant soon) {

    boolean isNow() {
        return at == null;
    }
}
