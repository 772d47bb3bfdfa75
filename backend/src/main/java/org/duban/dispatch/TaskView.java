package org.duban.dispatch;

import java.time.Instant;
import java.util.List;
import org.duban.plan.PlanTaskRole;
import org.duban.plan.SourceSpan;
import org.duban.plan.TaskPlace;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;

/** Everything about one task, for its page. */
record TaskView(
        long id,
        long planId,
        TaskPlace place,
        String section,
        String number,
        String title,
        String body,
        SourceSpan source,
        List<PlanTaskRole> roles,
        Phase phase,
        @Nullable Light light,
        @Nullable String lightReason,
        @Nullable Overridden override,
        @Nullable Long leadUnitId,
        @Nullable String lead,
        @Nullable Instant nextDue,
        int overdueCount,
        @Nullable Grade grade,
        @Nullable Instant changedAt,
        @Nullable Standstill standstill,
        List<Part> assignments,
        @Nullable PlanEdition workPlan,
        List<EarlierEdition> earlierWorkPlans,
        List<Report> reports,
        List<Evidence> evidence) {

    /** Who signed the light that is shown, and what the table says meanwhile. */
    record Overridden(
            LightOverride signed,
            @Nullable Light tableLight,
            @Nullable String tableReason) {}

    record Part(
            long id,
            long unitId,
            String unit,
            String writtenAs,
            TaskRole role,
            boolean coordinator,
            AssignmentState state,
            @Nullable String note,
            @Nullable String legalBasis,
            @Nullable String reason,
            @Nullable Long suggestedUnitId,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy,
            List<Held> history,
            List<Decision> decisions) {}

    /** {@code until} is null for who holds it still. */
    record Held(
            long unitId,
            String unit,
            @Nullable String reason,
            @Nullable String paperNumber,
            Instant from,
            @Nullable Instant until) {}

    record Decision(
            Ruling.Kind kind,
            long unitId,
            String unit,
            @Nullable String reason,
            @Nullable String paperNumber,
            Instant at,
            String by) {}

    record PlanEdition(
            WorkPlan plan,
            List<Milestone> milestones,
            List<Division> division,
            List<Countersign> countersigns,
            List<PlannedFigure> figures) {}

    record PlannedFigure(Figure figure, List<FigureTarget> targets) {}

    /** An edition that another one took the place of, with its milestones as they stood then and what the units had said. */
    record EarlierEdition(WorkPlan plan, List<Milestone> milestones, List<Countersign> countersigns) {}

    record Report(ProgressReport report, Stated stated, List<ReportPart> parts, List<String> silentUnits) {}

    record ReportPart(ProgressPart part, Stated stated) {}

    /** @param unchanged which of its texts are word for word those of the last report */
    record Stated(
            List<ProgressForm.Statement> milestones,
            List<FigureValue> figures,
            List<ProgressForm.Proof> proofs,
            List<String> unchanged) {}
}
