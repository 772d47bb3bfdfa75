package org.duban.workflow.admin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs a list shows.
 *
 * @param kind timers wait for a moment, messages go on at once
 */
record JobFilter(Kind kind, @Nullable State state, @Nullable String process, Instant now) {

    enum Kind {
        timer,
        message
    }

    enum State {
        /** Its moment lies ahead. */
        waiting,
        /** Its moment has passed and nobody has run it yet. */
        overdue,
        /** It has failed as often as it may. */
        failed
    }
}
