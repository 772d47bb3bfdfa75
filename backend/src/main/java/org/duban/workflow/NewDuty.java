package org.duban.workflow;

import java.time.Instant;
import org.duban.dispatch.Duty;
import org.jspecify.annotations.Nullable;

/** A duty as it is written down when its step opens. */
record NewDuty(
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
        StepClock clock) {

    /** Once it is written down. */
    Duty duty(long id) {
        return new Duty(
                id,
                planId,
                planTaskId,
                element,
                name,
                unitId,
                unitName,
                role,
                clock.due(),
                Seats.isPersonal(role) ? assigneeId : null);
    }
}
