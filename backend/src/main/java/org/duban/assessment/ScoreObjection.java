package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a lead has against the verification of its task, and what became of it. */
public record ScoreObjection(
        long id,
        long selfAssessmentId,
        long roundId,
        long planId,
        long planTaskId,
        long unitId,
        String unitName,
        ScoreObjectionState state,
        String reason,
        BigDecimal totalBefore,
        @Nullable BigDecimal totalAfter,
        Instant filedAt,
        String filedBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable String opinion,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
