package org.duban.workflow;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One duty as the to-do list knows it. A lapse is a mark that stays, also when the duty was done late.
 *
 * @param subjectId the plan, plan task, report or application that the process is about
 * @param due the due date in force; {@code originalDue} is never overwritten
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
        @Nullable String assignee,
        Instant createdAt,
        Instant due,
        Instant originalDue,
        @Nullable Instant remindedAt,
        @Nullable Instant lapsedAt,
        @Nullable Instant escalatedAt,
        State state,
        @Nullable String outcome,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        @Nullable String actingFor) {

    enum State {
        OPEN,
        DONE,
        WITHDRAWN
    }

    /** The assignment of a step that each unit has for itself. */
    long assignment() {
        return Objects.requireNonNull(assignmentId, () -> element + " belongs to no assignment");
    }

    WorkItem movedTo(Instant newDue) {
        return new WorkItem(
                id,
                taskId,
                executionId,
                process,
                element,
                name,
                subjectId,
                planId,
                planTaskId,
                assignmentId,
                unitId,
                unitName,
                role,
                assignee,
                createdAt,
                newDue,
                originalDue,
                remindedAt,
                lapsedAt,
                escalatedAt,
                state,
                outcome,
                completedAt,
                completedBy,
                actingFor);
    }

    boolean isOpen() {
        return state == State.OPEN;
    }
}
