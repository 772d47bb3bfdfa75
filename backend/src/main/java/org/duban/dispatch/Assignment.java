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
        Instant createdAt) {

    Assignment accepted(@Nullable String withNote, Instant at, String by) {
        return answered(AssignmentState.ACCEPTED, withNote, legalBasis, reason, suggestedUnit, at, by);
    }

    Assignment refused(RefuseForm form) {
        return answered(
                AssignmentState.REFUSED, null, form.legalBasis(), form.reason(), form.suggestedUnitId(), null, null);
    }

    /** As before the answer that was taken back; an upheld division stays upheld. */
    Assignment unanswered(boolean isUpheld) {
        return isUpheld ? upheld() : answered(AssignmentState.PENDING, null, null, null, null, null, null);
    }

    /** The office holds to the division of work; the refusal stays readable. */
    Assignment upheld() {
        return answered(AssignmentState.UPHELD, null, legalBasis, reason, suggestedUnit, null, null);
    }

    /** The next unit starts afresh. */
    Assignment transferredTo(long unit, String name) {
        return handedTo(unit, name).answered(AssignmentState.PENDING, null, null, null, null, null, null);
    }

    Assignment handedTo(long unit, String name) {
        return new Assignment(
                id,
                planId,
                planTaskId,
                unit,
                name,
                writtenAs,
                role,
                state,
                note,
                legalBasis,
                reason,
                suggestedUnit,
                acknowledgedAt,
                acknowledgedBy,
                createdAt);
    }

    private Assignment answered(
            AssignmentState answer,
            @Nullable String withNote,
            @Nullable String basis,
            @Nullable String because,
            @Nullable Long suggested,
            @Nullable Instant at,
            @Nullable String by) {
        return new Assignment(
                id,
                planId,
                planTaskId,
                unitId,
                unitName,
                writtenAs,
                role,
                answer,
                withNote,
                basis,
                because,
                suggested,
                at,
                by,
                createdAt);
    }
}
