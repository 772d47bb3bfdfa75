package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one participant says about its own part; a silent one is named and nobody else is blamed. */
public record ProgressPart(
        long id,
        long reportId,
        long assignmentId,
        long unitId,
        String unitName,
        PartState state,
        @Nullable String done,
        @Nullable String problems,
        @Nullable String nextSteps,
        @Nullable String opinion,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy) {}
