package org.duban.assessment;

import org.duban.dispatch.Grade;
import org.jspecify.annotations.Nullable;

/** Which assessments a list shows; Spring binds it from the query. */
record SelfFilter(
        @Nullable Long roundId,
        @Nullable Long planTaskId,
        @Nullable Long unitId,
        @Nullable SelfState state,
        @Nullable Grade grade,
        @Nullable Boolean sampled,
        @Nullable Boolean silent) {}
