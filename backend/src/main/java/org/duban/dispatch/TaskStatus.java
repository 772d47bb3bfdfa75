package org.duban.dispatch;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a task of the plan stands at one moment.
 *
 * @param suspendedAt since when its clock stands still (中止); null while it runs
 * @param lightRule the table and version that judged last; null before the first time
 * @param overrideId of the override (人工调灯) that the light shows; null when it shows what the table says
 * @param tableLight what the table says while it is overridden, with its reason
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
        @Nullable String lightRule,
        @Nullable Long overrideId,
        @Nullable Light tableLight,
        @Nullable String tableReason,
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
                null,
                null,
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
        return changed(to -> to.phase = next);
    }

    /** Once every unit has answered; one that joins later holds nothing up. */
    TaskStatus acknowledged() {
        return phase == Phase.ACKNOWLEDGEMENT ? in(isLeadDecided() ? Phase.WORK_PLAN : Phase.APPOINTMENT) : this;
    }

    TaskStatus ledBy(Assignment lead) {
        return ledBy(lead.id(), lead.unitId());
    }

    TaskStatus ledBy(long assignmentId, long unitId) {
        return changed(to -> {
            to.leadAssignmentId = assignmentId;
            to.leadUnitId = unitId;
        });
    }

    TaskStatus lit(LightVerdict verdict) {
        return lit(verdict, null);
    }

    /** @param override shown instead, if one holds */
    TaskStatus lit(LightVerdict verdict, @Nullable LightOverride override) {
        return changed(to -> {
            to.light = override == null ? verdict.light() : override.light();
            to.lightReason = override == null ? verdict.sentence() : override.sentence(verdict);
            to.lightRule = verdict.cited();
            to.overrideId = override == null ? null : override.id();
            to.tableLight = override == null ? null : verdict.light();
            to.tableReason = override == null ? null : verdict.sentence();
        });
    }

    TaskStatus withoutOverride() {
        return tableLight == null || tableReason == null
                ? this
                : lit(new LightVerdict(tableLight, tableReason)).changed(to -> to.lightRule = lightRule);
    }

    /** The light stands still, whatever it shows. */
    TaskStatus litUntilNow(String prefix) {
        return changed(to -> {
            to.lightReason = prefix + lightReason;
            to.tableReason = tableReason == null ? null : prefix + tableReason;
        });
    }

    TaskStatus owing(@Nullable Instant due, int overdue) {
        return changed(to -> {
            to.nextDue = due;
            to.overdueCount = overdue;
        });
    }

    TaskStatus suspended(@Nullable Instant since) {
        return changed(to -> to.suspendedAt = since);
    }

    TaskStatus sharedBy(int units) {
        return changed(to -> to.unitCount = units);
    }

    TaskStatus closedAs(Grade earned) {
        return changed(to -> {
            to.phase = Phase.CLOSED;
            to.nextDue = null;
            to.overdueCount = 0;
            to.grade = earned;
        });
    }

    TaskStatus at(Instant moment) {
        return changed(to -> to.changedAt = moment);
    }

    private TaskStatus changed(Consumer<Change> what) {
        Change change = new Change();
        what.accept(change);
        return change.done();
    }

    /** Begins as the task stands; what nobody touches stays so. */
    private final class Change {
        private Phase phase = TaskStatus.this.phase;
        private Light light = TaskStatus.this.light;
        private String lightReason = TaskStatus.this.lightReason;
        private @Nullable Long leadAssignmentId = TaskStatus.this.leadAssignmentId;
        private @Nullable Long leadUnitId = TaskStatus.this.leadUnitId;
        private int unitCount = TaskStatus.this.unitCount;
        private @Nullable Instant nextDue = TaskStatus.this.nextDue;
        private int overdueCount = TaskStatus.this.overdueCount;
        private @Nullable Grade grade = TaskStatus.this.grade;
        private @Nullable Instant suspendedAt = TaskStatus.this.suspendedAt;
        private @Nullable String lightRule = TaskStatus.this.lightRule;
        private @Nullable Long overrideId = TaskStatus.this.overrideId;
        private @Nullable Light tableLight = TaskStatus.this.tableLight;
        private @Nullable String tableReason = TaskStatus.this.tableReason;
        private Instant changedAt = TaskStatus.this.changedAt;

        private TaskStatus done() {
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
                    lightRule,
                    overrideId,
                    tableLight,
                    tableReason,
                    changedAt);
        }
    }
}
