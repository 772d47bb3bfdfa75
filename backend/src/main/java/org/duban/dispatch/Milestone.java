package org.duban.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A dated step of a work plan; an extension moves {@code due}, never {@code originalDue}. */
public record Milestone(
        long id,
        long workPlanId,
        long planTaskId,
        int ordinal,
        String title,
        LocalDate due,
        LocalDate originalDue,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable String yearlyTarget,
        MilestoneState state,
        Instant stateAt) {}
