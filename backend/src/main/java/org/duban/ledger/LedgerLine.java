package org.duban.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.dispatch.Grade;
import org.duban.dispatch.Light;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.Phase;
import org.duban.dispatch.ReportState;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger.
 *
 * @param participants units with a part in the task besides the lead
 * @param owner who is to do the milestone; the lead when the work plan names nobody
 * @param overridden whether the light was signed by a person (人工调灯)
 * @param suspendedAt since when the clock of the task stands still; null while it runs
 * @param daysLate of the milestone, until it was done; the mark stays. Null without a date, or while it stands still
 * @param extensions how often the milestone was granted more time
 */
public record LedgerLine(
        long planTaskId,
        long planId,
        String number,
        String title,
        String section,
        @Nullable String lead,
        List<String> participants,
        Phase phase,
        Light light,
        String lightReason,
        boolean overridden,
        @Nullable Grade grade,
        @Nullable Instant suspendedAt,
        @Nullable Report lastReport,
        @Nullable Long milestoneId,
        @Nullable String milestone,
        @Nullable String owner,
        @Nullable String yearlyTarget,
        @Nullable LocalDate due,
        @Nullable LocalDate originalDue,
        @Nullable MilestoneState state,
        @Nullable Long daysLate,
        int extensions) {

    public record Report(
            String label, ReportState state, @Nullable Instant signedAt) {}
}
