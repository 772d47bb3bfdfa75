package org.duban.workflow;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One duty as the to-do list knows it. A lapse is a mark that stays, also when the duty was done late or comes again.
 *
 * @param subjectId the plan, plan task, report or application that the process is about
 * @param assigneeId the person of the unit who has it in hand; the duty stays the unit's
 * @param againOf the row of this step's last time, if it came again
 * @param due the due date in force; {@code originalDue} is never overwritten
 * @param lapsedAt the first lapse of the step, {@code expiredAt} when the clock of this row ran out
 * @param recalledAt when the answer was taken back
 */
record WorkItem(
        long id,
        String taskId,
        String executionId,
        String process,
        String element,
        String name,
        long subjectId,
        long planId,
        @Nullable Long planTaskId,
        @Nullable Long assignmentId,
        long unitId,
        String unitName,
        String role,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        @Nullable Long againOf,
        Instant createdAt,
        int days,
        Instant due,
        Instant originalDue,
        @Nullable Instant remindedAt,
        @Nullable Instant lapsedAt,
        @Nullable Instant expiredAt,
        @Nullable Instant escalatedAt,
        State state,
        @Nullable String outcome,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        @Nullable String actingFor,
        @Nullable Long completedById,
        @Nullable Long actingForId,
        @Nullable Instant recalledAt)
        implements OwnedDuty {

    enum State {
        OPEN,
        DONE,
        WITHDRAWN
    }

    /** The assignment of a step that each unit has for itself. */
    long assignment() {
        return Objects.requireNonNull(assignmentId, () -> element + " belongs to no assignment");
    }

    StepClock clock() {
        return new StepClock(days, due, originalDue, remindedAt, lapsedAt, expiredAt, escalatedAt);
    }

    boolean isRecalled() {
        return recalledAt != null;
    }

    boolean isDueBy(Instant moment) {
        return !due.isAfter(moment);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
