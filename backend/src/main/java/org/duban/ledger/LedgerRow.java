package org.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.duban.dispatch.Grade;
import org.duban.dispatch.Light;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.Phase;
import org.jspecify.annotations.Nullable;

/** A line as one query finds it: a milestone of the approved work plan with its task, or a task that has none. */
record LedgerRow(
        long planTaskId,
        long planId,
        String planName,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        String number,
        String title,
        String section,
        @Nullable String lead,
        Phase phase,
        Light light,
        String lightReason,
        boolean overridden,
        @Nullable Grade grade,
        Instant changedAt,
        @Nullable Instant suspendedAt,
        @Nullable Long milestoneId,
        @Nullable String milestone,
        @Nullable String owner,
        @Nullable String yearlyTarget,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable MilestoneState state,
        @Nullable Instant stateAt) {

    /** Until it was done, or its task closed; the mark stays. Null when there is no date, or when it stands still. */
    @Nullable
    Long daysLate(LocalDate day, ZoneId zone) {
        return due == null || standsStill() ? null : Math.max(0, ChronoUnit.DAYS.between(due, end(day, zone)));
    }

    private boolean standsStill() {
        return suspendedAt != null && state != MilestoneState.DONE && phase != Phase.CLOSED;
    }

    private LocalDate end(LocalDate day, ZoneId zone) {
        if (state == MilestoneState.DONE && stateAt != null) {
            return LocalDate.ofInstant(stateAt, zone);
        }
        return phase == Phase.CLOSED ? LocalDate.ofInstant(changedAt, zone) : day;
    }
}
