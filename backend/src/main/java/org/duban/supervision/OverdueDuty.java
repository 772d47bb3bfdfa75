package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A duty that missed its date. The mark stays when it is done at last or gets a later date.
 *
 * @param workingDaysLate from its due date until it was done, or until the day looked at
 * @param escalatedAt when it went up to the leader, if it did
 */
record OverdueDuty(
        long id,
        String name,
        String element,
        long planId,
        @Nullable Long planTaskId,
        @Nullable String taskTitle,
        long unitId,
        String unit,
        String role,
        Instant due,
        Instant originalDue,
        Instant lapsedAt,
        int workingDaysLate,
        @Nullable Instant escalatedAt,
        @Nullable Instant completedAt) {}
