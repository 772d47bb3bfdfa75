package org.duban.burden;

import java.time.LocalDate;
import java.util.List;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What is about to be asked, as a query tells it. */
record AskForm(
        Ask.@Nullable Kind kind,
        @Nullable Long planId,
        @Nullable List<Long> planTaskIds,
        @Nullable Long planTaskId,
        @Nullable Long unitId,
        @Nullable List<Long> workItemIds,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since) {
    private static final int MOST = 100;

    Ask ask() {
        if (kind == Ask.Kind.URGE && workItemIds != null && workItemIds.size() <= MOST) {
            return Ask.urge(workItemIds);
        }
        if (kind == Ask.Kind.INSTRUCTION && planTaskId != null && unitId != null) {
            return Ask.instruction(planTaskId, unitId);
        }
        if (kind == Ask.Kind.ROUND && planId != null && since != null) {
            return Ask.round(planId, planTaskIds == null ? List.of() : planTaskIds, since);
        }
        throw RuleViolated.invalid("kind", "请说明要催办的事项、批示的任务和单位，或加报的规划和期间");
    }
}
