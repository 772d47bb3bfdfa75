package org.duban.rectification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One time that a unit rectified a finding: what it did, who let it out, and what was found then.
 *
 * @param opinion of the head who sent it back, or of the one who assessed again
 */
public record FindingTurn(
        long id,
        long findingId,
        int turn,
        String measures,
        String result,
        Instant answeredAt,
        String answeredBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable TurnVerdict verdict,
        @Nullable String opinion,
        @Nullable Instant judgedAt,
        @Nullable String judgedBy) {}
