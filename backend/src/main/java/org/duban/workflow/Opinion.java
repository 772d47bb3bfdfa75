package org.duban.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A colleague's opinion on a duty before it is completed (加签). */
record Opinion(
        long id,
        long workItemId,
        State state,
        String question,
        Instant askedAt,
        long askedById,
        String askedBy,
        long askedOfId,
        String askedOf,
        @Nullable String answer,
        @Nullable Instant endedAt,
        @Nullable String answeredBy) {

    enum State {
        OPEN,
        ANSWERED,
        /** Nobody waits for it any more: taken back, or the duty was done. */
        CLOSED
    }
}
