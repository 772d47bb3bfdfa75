package org.duban.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Wrong passwords in a row for one name, real or not. */
record LoginFailure(
        String username,
        int failures,
        Instant lastFailedAt,
        @Nullable Instant lockedUntil) {

    boolean isLocked(Instant now) {
        return lockedUntil != null && lockedUntil.isAfter(now);
    }

    /** Old failures no longer count: the lock has run out, or the last one is as long ago as a lock would last. */
    boolean isOver(AccessRules rules, Instant now) {
        return lockedUntil != null
                ? !isLocked(now)
                : !lastFailedAt.plus(rules.lockFor()).isAfter(now);
    }
}
