package org.duban.plan;

import java.util.List;

public record PlanTask(
        long id,
        long planId,
        String section,
        String number,
        String title,
        String body,
        List<PlanTaskRole> roles,
        SourceSpan source,
        int version) {}
