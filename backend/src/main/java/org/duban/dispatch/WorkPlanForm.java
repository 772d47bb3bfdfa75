package org.duban.dispatch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record WorkPlanForm(
        @Nullable String summary,
        @Nullable List<MilestoneDraft> milestones,
        @Nullable List<RiskDraft> risks,
        @Nullable List<Share> division) {

    public record MilestoneDraft(
            @Nullable String title,
            @Nullable LocalDate due,
            @Nullable Long unitId,
            @Nullable String yearlyTarget) {}

    public record Share(@Nullable Long unitId, @Nullable String work) {}

    /** A plan that somebody above has drawn up already. */
    public static WorkPlanForm given(String summary, List<MilestoneDraft> milestones) {
        return new WorkPlanForm(summary, milestones, List.of(), List.of());
    }
}
