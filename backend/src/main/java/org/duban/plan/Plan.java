package org.duban.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record Plan(
        long id,
        String name,
        PlanState state,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable String paperNumber,
        @Nullable String processInstanceId,
        int version) {}
