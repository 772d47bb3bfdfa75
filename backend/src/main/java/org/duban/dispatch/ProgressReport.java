package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A round's report on one task: what the lead says for all. */
public record ProgressReport(
        long id,
        long roundId,
        long planId,
        long planTaskId,
        String label,
        Instant deadline,
        ReportState state,
        @Nullable String done,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable String opinion,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy) {}
