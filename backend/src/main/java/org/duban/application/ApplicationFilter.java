package org.duban.application;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** @param units whose tasks may be seen; null for those who oversee all */
record ApplicationFilter(
        @Nullable Set<Long> units,
        @Nullable Long id,
        @Nullable Long planId,
        @Nullable Long planTaskId,
        @Nullable String kind,
        @Nullable ApplicationState state) {}
