package org.duban.plan;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record PlanSummary(
        long id,
        String name,
        PlanState state,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        @Nullable String paperNumber,
        Counts counts,
        Instant createdAt,
        @Nullable Instant publishedAt,
        ReportingRhythm rhythm,
        int version) {

    record Counts(
            long tasks,
            long assignments,
            long indicators,
            long keyProjects,
            long defects,
            long openDefects,
            long blockingDefects) {}

    /** What of the list is wanted. */
    record Filter(@Nullable Long id, @Nullable PlanState state) {}

    record Row(
            long id,
            String name,
            PlanState state,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable String paperNumber,
            Instant createdAt,
            @Nullable Instant publishedAt,
            ReportingRhythm rhythm,
            int version,
            long tasks,
            long assignments,
            long indicators,
            long keyProjects,
            long defects,
            long openDefects,
            long blockingDefects) {

        PlanSummary toSummary() {
            var counts = new Counts(tasks, assignments, indicators, keyProjects, defects, openDefects, blockingDefects);
            return new PlanSummary(
                    id,
                    name,
                    state,
                    periodStart,
                    periodEnd,
                    paperNumber,
                    counts,
                    createdAt,
                    publishedAt,
                    rhythm,
                    version);
        }
    }
}
