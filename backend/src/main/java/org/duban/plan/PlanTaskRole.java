package org.duban.plan;

import org.jspecify.annotations.Nullable;

/** A unit of a task: the name as written; the unit or the group behind it once it is known. */
public record PlanTaskRole(
        long id,
        String unit,
        @Nullable Long unitId,
        TaskRole role,
        boolean group,
        @Nullable Long groupId) {}
