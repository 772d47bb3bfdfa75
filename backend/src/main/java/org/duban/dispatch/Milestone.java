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
        Instant stateAt) {

    Milestone in(long edition) {
        return new Milestone(
                id,
                edition,
                planTaskId,
                ordinal,
                title,
                due,
                originalDue,
                unitId,
                unitName,
                yearlyTarget,
                state,
                stateAt);
    }

    /** Other words and another date; the original date and what was reported stay. */
    Milestone saying(
            String words, LocalDate day, @Nullable Long unit, @Nullable String named, @Nullable String target) {
        return new Milestone(
                id, workPlanId, planTaskId, ordinal, words, day, originalDue, unit, named, target, state, stateAt);
    }
}
