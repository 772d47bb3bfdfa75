package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a task of the plan stands at one moment. */
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
                now);
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
                changedAt);
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
                moment);
    }
}
