package org.duban.rectification;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a round of assessment found wanting in a task, and what became of it.
 *
 * @param criterionId which score it lowered; null when it is about none in particular
 * @param sourceId the check card or the expert's word; null for the verification
 * @param wanted what must be done about it
 * @param termDays working days from the day it is issued
 * @param pointsBefore verified, of the criterion
 * @param pointsAfter as assessed again; the verified ones stay beside them
 */
public record Finding(
        long id,
        long roundId,
        long selfAssessmentId,
        long planId,
        long planTaskId,
        @Nullable Long criterionId,
        FindingSource source,
        @Nullable Long sourceId,
        long unitId,
        String unitName,
        FindingState state,
        String problem,
        String wanted,
        int termDays,
        @Nullable BigDecimal pointsBefore,
        @Nullable BigDecimal pointsAfter,
        @Nullable String opinion,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant issuedAt,
        @Nullable Instant due,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {}
