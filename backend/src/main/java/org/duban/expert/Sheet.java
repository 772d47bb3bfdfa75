package org.duban.expert;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One expert's score of one task.
 *
 * @param seatedFor why this expert was given it, where somebody chose
 * @param endedFor why it was taken away again, in the words of whoever did
 */
record Sheet(
        long id,
        long roundId,
        long commissionId,
        long selfAssessmentId,
        long planTaskId,
        SheetState state,
        SeatOrigin origin,
        @Nullable String seatedFor,
        @Nullable BigDecimal total,
        @Nullable String opinion,
        @Nullable Instant scoredAt,
        @Nullable String endedFor,
        int version) {}
