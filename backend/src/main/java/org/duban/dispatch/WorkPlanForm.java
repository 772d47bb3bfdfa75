package org.duban.dispatch;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record WorkPlanForm(
        @Nullable String summary,
        @Nullable List<MilestoneDraft> milestones,
        @Nullable List<RiskDraft> risks,
        @Nullable List<Share> division,
        @Nullable List<FigureDraft> figures) {

    public record MilestoneDraft(
            @Nullable String title,
            @Nullable LocalDate due,
            @Nullable Long unitId,
            @Nullable String yearlyTarget) {}

    /** @param measure the unit it is counted in; {@code targets} are optional */
    public record FigureDraft(
            @Nullable String name,
            @Nullable String measure,
            @Nullable FigureKind kind,
            @Nullable Gathering gathering,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable List<Target> targets) {

        public record Target(
                @Nullable Integer year, @Nullable BigDecimal amount) {}
    }

    public record Share(@Nullable Long unitId, @Nullable String work) {}

    /** A plan that somebody above has drawn up already. */
    public static WorkPlanForm given(String summary, List<MilestoneDraft> milestones) {
        return new WorkPlanForm(summary, milestones, List.of(), List.of(), List.of());
    }
}
