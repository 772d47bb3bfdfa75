package org.duban.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application was granted, refused or sent back.
 *
 * @param concerned the other units on the task, which a grant concerns as well
 */
public record ApplicationAnswered(
        Application application,
        String kindLabel,
        Answer answer,
        @Nullable String opinion,
        List<Long> concerned,
        Instant at) {

    public enum Answer {
        GRANTED,
        REFUSED,
        RETURNED
    }
}
