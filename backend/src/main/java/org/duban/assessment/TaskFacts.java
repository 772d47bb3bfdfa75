package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.dispatch.AssignmentState;
import org.duban.dispatch.FigureKind;
import org.duban.dispatch.Grade;
import org.duban.dispatch.Light;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.Phase;
import org.duban.dispatch.ReportState;
import org.duban.plan.TaskKind;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;

/** All that a snapshot keeps of one task or signed key project; only what was verified is kept in words. */
public record TaskFacts(
        long planTaskId,
        TaskKind kind,
        @Nullable Long parentId,
        String number,
        String title,
        String section,
        Phase phase,
        Light light,
        String lightReason,
        @Nullable Instant suspendedAt,
        @Nullable Grade closureGrade,
        List<Unit> units,
        @Nullable Plan workPlan,
        List<Milestone> milestones,
        List<Report> reports,
        List<Part> lastParts,
        List<Figure> figures,
        List<Lateness> latenesses,
        List<Order> orders,
        List<Proof> evidence) {

    public record Unit(
            long assignmentId, long unitId, String name, TaskRole role, AssignmentState state, boolean coordinator) {}

    public record Plan(int edition, String summary, Instant approvedAt) {}

    /** @param doneOn when it was said to be reached */
    public record Milestone(
            long id,
            String title,
            LocalDate due,
            LocalDate originalDue,
            @Nullable String unitName,
            @Nullable String yearlyTarget,
            MilestoneState state,
            @Nullable LocalDate doneOn) {}

    /** @param silent the units that were named because they did not report */
    public record Report(
            long id,
            String label,
            Instant deadline,
            ReportState state,
            @Nullable Instant signedAt,
            @Nullable String done,
            @Nullable String problems,
            @Nullable String nextSteps,
            List<String> silent) {

        boolean isVerified() {
            return state == ReportState.VERIFIED || state == ReportState.FILED;
        }
    }

    /** What a participant said in the last verified report. */
    public record Part(
            long assignmentId,
            String unitName,
            @Nullable String done,
            @Nullable String problems) {}

    /** @param amount as last verified; null when it was never stated */
    public record Figure(
            long id,
            String name,
            String measure,
            FigureKind kind,
            @Nullable BigDecimal amount,
            @Nullable String statedIn,
            List<Target> targets) {}

    public record Target(int year, BigDecimal amount) {}

    public record Lateness(
            long id,
            String unitName,
            String dutyName,
            Instant due,
            Instant lapsedAt,
            String latenessClass,
            @Nullable String cause) {}

    /** A paper of the ladder: a mark that stays. */
    public record Order(
            long id, String unitName, String rung, @Nullable String paperNumber, Instant issuedAt) {}

    public record Proof(
            long id,
            String unitName,
            String name,
            String contentType,
            String hash,
            @Nullable String description,
            Instant uploadedAt,
            @Nullable String signedBy) {}
}
