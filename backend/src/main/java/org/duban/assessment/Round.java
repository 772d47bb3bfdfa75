package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A round of assessment: its scheme and how far it is.
 *
 * @param asOf the last day whose facts count (评估基准日)
 * @param scoreStep how finely points are given
 * @param partDays until when participants hand in, in working days from the opening; likewise the others
 * @param schemeHash of the approved scheme
 * @param seed what the sample was drawn with
 */
public record Round(
        long id,
        long planId,
        RoundKind kind,
        String title,
        RoundState state,
        @Nullable LocalDate asOf,
        @Nullable String scope,
        BigDecimal scoreStep,
        int partDays,
        int selfDays,
        int verifyDays,
        int objectionDays,
        int samplePercent,
        int edition,
        @Nullable String schemeHash,
        String drafter,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        @Nullable String opinion,
        @Nullable String returnOpinion,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant partDue,
        @Nullable Instant selfDue,
        @Nullable Instant verifyDue,
        @Nullable Instant objectionUntil,
        @Nullable String snapshotHash,
        @Nullable Long seed,
        @Nullable Integer sampleSize,
        @Nullable Instant drawnAt,
        @Nullable String drawnBy,
        @Nullable String summary,
        @Nullable Instant proposedAt,
        @Nullable String proposedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        int version) {}
