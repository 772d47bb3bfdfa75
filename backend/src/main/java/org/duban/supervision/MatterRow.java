package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the list of matters.
 *
 * @param suspendedAt since when the clock of its task stands still
 * @param proposedId the rung that waits for a draft or a signature
 */
record MatterRow(
        long id,
        long planId,
        long planTaskId,
        long workItemId,
        int times,
        String dutyName,
        long unitId,
        String unitName,
        Instant due,
        @Nullable Long formerId,
        MatterState state,
        @Nullable Rung rung,
        @Nullable Instant rungAt,
        @Nullable Instant nextAt,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        @Nullable LocalDate calmUntil,
        String taskNumber,
        String taskTitle,
        String taskKind,
        @Nullable Instant suspendedAt,
        @Nullable Long proposedId,
        @Nullable Rung proposedRung,
        @Nullable RungState proposedState) {}
