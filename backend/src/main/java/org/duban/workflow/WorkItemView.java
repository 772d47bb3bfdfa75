package org.duban.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A duty as it is shown.
 *
 * @param taskTitle what it is about: the title of its task, the indicator, or the paper to be signed
 * @param overdue it lapsed; the mark stays after it was done, but does not count while the clock of its task stands still
 * @param assignee who of the unit has it in hand; {@code inMyHand} if that is the reader or one whom the reader stands in for
 * @param releasedFrom who had it in hand and left the unit
 * @param again the step came again, with the clock it had
 * @param recalledAt when the answer was taken back
 * @param suspendedAt since when the clock of its task stands still; null while it runs
 * @param mine whether the reader may do it
 * @param outcomes what may be answered
 */
record WorkItemView(
        long id,
        long planId,
        @Nullable Long planTaskId,
        @Nullable String taskTitle,
        String process,
        String element,
        String name,
        long subjectId,
        @Nullable Long assignmentId,
        String unit,
        long unitId,
        String role,
        @Nullable String assignee,
        boolean inMyHand,
        @Nullable String releasedFrom,
        boolean again,
        Instant createdAt,
        Instant due,
        Instant originalDue,
        boolean overdue,
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
        boolean mine,
        Set<String> outcomes) {

    static WorkItemView of(
            WorkItemRow row, @Nullable String taskTitle, Set<Long> me, boolean mine, Set<String> outcomes) {
        return new WorkItemView(
                row.id(),
                row.planId(),
                row.planTaskId(),
                taskTitle,
                row.process(),
                row.element(),
                row.name(),
                row.subjectId(),
                row.assignmentId(),
                row.unitName(),
                row.unitId(),
                row.role(),
                row.assignee(),
                row.assigneeId() != null && me.contains(row.assigneeId()),
                row.releasedFrom(),
                row.againOf() != null,
                row.createdAt(),
                row.due(),
                row.originalDue(),
                row.lapsedAt() != null && row.suspendedAt() == null,
                row.lapsedAt(),
                row.escalatedAt(),
                row.state(),
                row.outcome(),
                row.completedAt(),
                row.completedBy(),
                row.actingFor(),
                row.recalledAt(),
                row.doneByOther(),
                row.suspendedAt(),
                mine,
                outcomes);
    }
}
