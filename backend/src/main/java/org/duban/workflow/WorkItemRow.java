package org.duban.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A duty as a list shows it.
 *
 * @param total how long the list is; one row of a full page says it
 */
record WorkItemRow(
        long id,
        long planId,
        @Nullable Long planTaskId,
        @Nullable String taskTitle,
        String process,
        String element,
        String name,
        long subjectId,
        @Nullable Long assignmentId,
        long unitId,
        String unitName,
        String role,
        @Nullable Long assigneeId,
        @Nullable String assignee,
        @Nullable String releasedFrom,
        @Nullable Long againOf,
        Instant createdAt,
        Instant due,
        Instant originalDue,
        @Nullable Instant lapsedAt,
        @Nullable Instant escalatedAt,
        WorkItem.State state,
        @Nullable String outcome,
        @Nullable Instant completedAt,
        @Nullable String completedBy,
        @Nullable String actingFor,
        @Nullable Instant recalledAt,
        boolean doneByOther,
        @Nullable Instant suspendedAt,
        @Nullable Long total)
        implements OwnedDuty {

    boolean isOpen() {
        return state == WorkItem.State.OPEN;
    }
}
