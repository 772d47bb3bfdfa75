package org.duban.overview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * What a board looks at.
 *
 * @param kind the one kind of task that is counted, null for all; duties are counted whatever they are about
 * @param day the day looked at
 * @param at its last moment when it is over; null for now
 * @param units whose numbers may be seen; null for those who oversee all
 * @param soon before when an open duty is due soon
 */
record Look(
        @Nullable Long planId,
        @Nullable TaskKind kind,
        LocalDate day,
        @Nullable Instant at,
        @Nullable Set<Long> units,
        Instant soon) {

    /** The same, of one unit alone. */
    Look of(long unitId) {
        return new Look(planId, kind, day, at, Set.of(unitId), soon);
    }

    /** The same plan as it stood on a day that is over. */
    Look on(LocalDate past, Instant end) {
        return new Look(planId, kind, past, end, units, soon);
    }

    boolean isNow() {
        return at == null;
    }
}
