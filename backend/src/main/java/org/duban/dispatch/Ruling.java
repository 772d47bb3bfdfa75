package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A decision of the office on who does what, with the paper that says so. */
record Ruling(
        long planTaskId,
        long assignmentId,
        Kind kind,
        long unitId,
        String unitName,
        @Nullable String reason,
        @Nullable String paperNumber,
        Instant decidedAt,
        String decidedBy) {

    enum Kind {
        UPHELD,
        TRANSFERRED,
        SUCCEEDED,
        APPOINTED,
        JOINED,
        LEFT,
        ROLE_CHANGED
    }
}
