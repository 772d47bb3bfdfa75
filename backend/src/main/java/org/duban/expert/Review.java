package org.duban.expert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The experts' part of a round.
 *
 * @param seed what the experts were drawn with
 * @param term until when they score
 * @param closedAt when their scores were first gathered; before that nobody reads them but who gave them
 */
public record Review(
        long roundId,
        long planId,
        ReviewState state,
        @Nullable Long seed,
        @Nullable Instant term,
        @Nullable Instant drawnAt,
        @Nullable String drawnBy,
        @Nullable Instant closedAt,
        @Nullable Instant filedAt) {}
