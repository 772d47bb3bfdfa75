package org.duban.dispatch;

import java.time.Instant;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * A task in a list.
 *
 * @param overridden whether the light was signed by a person (人工调灯); the reason says by whom and what the table says
 * @param lightSince since when the light has been what it is
 */
public record PlanTaskItem(
        long id,
        long planId,
        TaskKind kind,
        @Nullable Long parentId,
        String section,
        String number,
        String title,
        @Nullable Long leadUnitId,
        @Nullable String lead,
        int unitsCount,
        Phase phase,
        Light light,
        String lightReason,
        boolean overridden,
        @Nullable Instant lightSince,
        @Nullable Instant nextDue,
        int overdueCount,
        @Nullable Grade grade,
        @Nullable Instant suspendedAt) {}
