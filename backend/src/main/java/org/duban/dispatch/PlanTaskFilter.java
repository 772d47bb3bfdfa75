package org.duban.dispatch;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which tasks are wanted.
 *
 * @param unitId of units with any part in the task
 * @param leadUnitId of the unit that leads
 * @param asOf as things stood at the end of that day
 */
public record PlanTaskFilter(
        @Nullable Long planId,
        @Nullable Long unitId,
        @Nullable Long leadUnitId,
        @Nullable Phase phase,
        @Nullable Light light,
        @Nullable Boolean overdue,
        @Nullable String q,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate asOf) {}
