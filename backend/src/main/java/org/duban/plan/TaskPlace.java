package org.duban.plan;

import org.jspecify.annotations.Nullable;

/** Where a task stands in its plan: on its own, or as a key project under the task it belongs to. */
public record TaskPlace(
        TaskKind kind,
        @Nullable Long parentId,
        @Nullable String parentNumber,
        @Nullable String parentTitle) {}
