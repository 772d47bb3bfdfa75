package org.duban.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done with an application.
 *
 * @param assignmentId the part of the countersigning unit
 * @param content what was handed in, when something was
 */
record ApplicationStep(
        long applicationId,
        int edition,
        Act act,
        Instant at,
        @Nullable Long assignmentId,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable String person,
        @Nullable String actingFor,
        @Nullable String opinion,
        @Nullable String content) {}
