package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A lapse with what is stated of it.
 *
 * @param cause {@code UNSTATED} until the unit says why
 * @param correction the office's reason, when it has corrected the unit's statement
 * @param version how often something was stated
 */
record LatenessRow(
        long id,
        long workItemId,
        long planId,
        @Nullable Long planTaskId,
        @Nullable String taskTitle,
        long unitId,
        String unit,
        String dutyName,
        String role,
        Instant due,
        Instant lapsedAt,
        @Nullable Instant completedAt,
        LatenessClass latenessClass,
        LatenessCause cause,
        @Nullable String note,
        @Nullable String correction,
        @Nullable String statedBy,
        @Nullable Instant statedAt,
        int version) {}
