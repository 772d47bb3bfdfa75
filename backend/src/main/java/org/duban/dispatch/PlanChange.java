package org.duban.dispatch;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be different in the work plan in force: its scope, milestones added, altered or dropped. */
public record PlanChange(
        @Nullable String scope,
        @Nullable List<WorkPlanForm.MilestoneDraft> add,
        @Nullable List<Altered> alter,
        @Nullable List<Long> drop) {

    /** All that the milestone says from now on. */
    public record Altered(
            @Nullable Long milestoneId,
            @Nullable String title,
            @Nullable LocalDate due,
            @Nullable Long unitId,
            @Nullable String yearlyTarget) {}

    public List<WorkPlanForm.MilestoneDraft> added() {
        return WorkPlanRules.orEmpty(add);
    }

    public List<Altered> altered() {
        return WorkPlanRules.orEmpty(alter);
    }

    public List<Long> dropped() {
        return drop == null
                ? List.of()
                : drop.stream().filter(Objects::nonNull).distinct().toList();
    }

    public boolean hasScope() {
        return scope != null && !scope.isBlank();
    }

    /** How much it touches: each milestone counts, and so does the scope. */
    public int size() {
        return added().size() + altered().size() + dropped().size() + (hasScope() ? 1 : 0);
    }
}
