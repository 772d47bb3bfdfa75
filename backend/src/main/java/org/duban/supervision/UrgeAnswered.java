package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param workItemId the duty that was urged; null when it was a matter without one
 * @param toUnitId the unit in whose name was urged, which hears the answer if a lead unit urged
 */
public record UrgeAnswered(
        long urgeId,
        @Nullable Long workItemId,
        @Nullable Long matterId,
        @Nullable Long planTaskId,
        String subject,
        String unitName,
        UrgedAs urgedAs,
        @Nullable Long toUnitId,
        String reply,
        Instant at) {}
