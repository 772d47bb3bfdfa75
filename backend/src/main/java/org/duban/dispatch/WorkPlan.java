package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One edition of how the lead means to carry a task out; a returned edition is kept when the next one is handed in. */
public record WorkPlan(
        long id,
        long planTaskId,
        int edition,
        WorkPlanState state,
        String summary,
        @Nullable String opinion,
        Instant submittedAt,
        String submittedBy,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {}
