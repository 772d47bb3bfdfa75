package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a task of the plan stands at one moment.
 *
 * @param suspendedAt since when its clock stands still (中止); null while it runs
 */
public record TaskStatus(
        long planTaskId,
        long planId,
        Phase phase,
        Light light,
        String lightReason,
        @Nullable Long leadAssignmentId,
        @Nullable Long leadUnitId,
        int unitCount,
        @Nullable Instant nextDue,
        int overdueCount,
        @Nullable Grade grade,
        @Nullable Instant suspendedAt,
        Instant changedAt) {

    static TaskStatus dispatched(long planTaskId, long planId, int unitCount, Instant now) {
        return new TaskStatus(
                planTaskId,
                planId,
                Phase.ACKNOWLEDGEMENT,
                Light.GREEN,
                "任务已下达，各单位签收中",
                null,
                null,
                unitCount,
                null,
                0,
                null,
                null,
                now);
    }

    public boolean isSuspended() {
        return suspendedAt != null;
    }

    public boolean isLeadDecided() {
        return leadAssignmentId != null;
    }

    TaskStatus in(Phase next) {
        return new TaskStatus(
                planTaskId,
                planId,
                next,
                light,
                lightReason,
                leadAssignmentId,
                leadUnitId,
                unitCount,
                nextDue,
                overdueCount,
                grade,
                suspendedAt,
                changedAt);
    }

    /** Once every unit has answered; one that joins later holds nothing up. */
    TaskStatus acknowledged() {
        return phase == Phase.ACKNOWLEDGEMENT ? in(isLeadDecided() ? Phase.WORK_PLAN : Phase.APPOINTMENT) : this;
    }

    TaskStatus ledBy(Assignment lead) {
        return ledBy(lead.id(), lead.unitId());
    }

    TaskStatus ledBy(long assignmentId, long unitId) {
        return new TaskStatus(
                planTaskId,
                planId,
                phase,
                light,
                lightReason,
                assignmentId,
                unitId,
                unitCount,
                nextDue,
                overdueCount,
                grade,
                suspendedAt,
                changedAt);
    }

    TaskStatus lit(LightVerdict verdict) {
        return new TaskStatus(
                planTaskId,
                planId,
                phase,
                verdict.light(),
                verdict.reason(),
                leadAssignmentId,
                leadUnitId,
                unitCount,
                nextDue,
                overdueCount,
                grade,
                suspendedAt,
                changedAt);
    }

    TaskStatus owing(@Nullable Instant due, int overdue) {
        return new TaskStatus(
                planTaskId,
                planId,
                phase,
                light,
                lightReason,
                leadAssignmentId,
                leadUnitId,
                unitCount,
                due,
                overdue,
                grade,
                suspendedAt,
                changedAt);
    }

    TaskStatus suspended(@Nullable Instant since) {
        return new TaskStatus(
                planTaskId,
                planId,
                phase,
                light,
                lightReason,
                leadAssignmentId,
                leadUnitId,
                unitCount,
                nextDue,
                overdueCount,
                grade,
                since,
                changedAt);
    }

    TaskStatus sharedBy(int units) {
        return new TaskStatus(
                planTaskId,
                planId,
                phase,
                light,
                lightReason,
                leadAssignmentId,
                leadUnitId,
                units,
                nextDue,
                overdueCount,
                grade,
                suspendedAt,
                changedAt);
    }

    TaskStatus closedAs(Grade earned) {
        return new TaskStatus(
                planTaskId,
                planId,
                Phase.CLOSED,
                light,
                lightReason,
                leadAssignmentId,
                leadUnitId,
                unitCount,
                null,
                0,
                earned,
                suspendedAt,
                changedAt);
    }

    TaskStatus at(Instant moment) {
        return new TaskStatus(
                planTaskId,
                planId,
                phase,
                light,
                lightReason,
                leadAssignmentId,
                leadUnitId,
                unitCount,
                nextDue,
                overdueCount,
                grade,
                suspendedAt,
                moment);
    }
}
