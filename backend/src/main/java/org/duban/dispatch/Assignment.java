package org.duban.dispatch;

import java.time.Instant;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;

/** One unit's part in a task; the unit changes when the office moves the responsibility, the assignment stays. */
public record Assignment(
        long id,
        long planId,
        long planTaskId,
        long unitId,
        String unitName,
        String writtenAs,
        TaskRole role,
        AssignmentState state,
        @Nullable String note,
        @Nullable String legalBasis,
        @Nullable String reason,
        @Nullable Long suggestedUnit,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        Instant createdAt) {}
