package org.duban.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param rhythmSince from which day the rhythm holds; null if since the publication */
public record Plan(
        long id,
        String name,
        PlanState state,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable String paperNumber,
        @Nullable String processInstanceId,
        ReportingRhythm rhythm,
        @Nullable LocalDate rhythmSince,
        int version) {}
