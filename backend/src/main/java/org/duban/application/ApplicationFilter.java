package org.duban.application;

import java.time.Instant;
import java.util.Set;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

/**
 * @param units whose tasks may be seen; null for those who oversee all
 * @param at the last moment of a past day; null for now
 */
record ApplicationFilter(
        @Nullable Set<Long> units,
        @Nullable Long id,
        @Nullable Long planId,
        @Nullable Long planTaskId,
        @Nullable String kind,
        @Nullable TaskKind taskKind,
        @Nullable ApplicationState state,
        @Nullable Instant at) {}
