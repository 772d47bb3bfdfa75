package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 催办: somebody above asks after an open duty, or the ladder after a matter that has none.
 *
 * @param role whose duty it is in the unit
 * @param urgedUnitId the unit in whose name it was urged
 * @param settledAt when the duty was done or fell away, after which no answer is owed
 */
record Urge(
        long id,
        @Nullable Long workItemId,
        @Nullable Long matterId,
        long planId,
        @Nullable Long planTaskId,
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
