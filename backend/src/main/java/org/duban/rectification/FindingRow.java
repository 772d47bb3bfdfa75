package org.duban.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A finding in a list. */
public record FindingRow(
        long id,
        long roundId,
        String roundTitle,
        long selfAssessmentId,
        long planTaskId,
        String taskNumber,
        String taskTitle,
        @Nullable String criterion,
        FindingSource source,
        long unitId,
        String unitName,
        FindingState state,
        String problem,
        @Nullable BigDecimal pointsBefore,
        @Nullable BigDecimal pointsAfter,
        @Nullable Instant issuedAt,
        @Nullable Instant due,
        @Nullable Instant endedAt) {}
