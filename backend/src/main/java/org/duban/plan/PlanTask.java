package org.duban.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param deadline 完成时限 as written; {@code due} only where the words name a date */
public record PlanTask(
        long id,
        long planId,
        String section,
        String number,
        String title,
        String body,
        @Nullable String deadline,
        @Nullable LocalDate due,
        List<PlanTaskRole> roles,
        SourceSpan source,
        int version) {}
