package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the list. */
record UrgeRow(
        long id,
        @Nullable Long workItemId,
        @Nullable Long matterId,
        long planId,
        @Nullable Long planTaskId,
        @Nullable String taskTitle,
        String dutyName,
        long unitId,
        String unitName,
        String role,
        String reason,
        Instant urgedAt,
        String urgedBy,
        UrgedAs urgedAs,
        @Nullable Long urgedUnitId,
        @Nullable String urgedUnitName,
        @Nullable Instant receivedAt,
        @Nullable String receivedBy,
        @Nullable String reply,
        @Nullable Instant repliedAt,
        @Nullable String repliedBy,
        @Nullable Instant settledAt) {}
