package org.duban.rectification;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param issued only what units know of
 * @param visibleUnits null for everything
 */
record FindingFilter(
        @Nullable Long id,
        @Nullable Long roundId,
        @Nullable Long planTaskId,
        @Nullable Long selfAssessmentId,
        @Nullable Long unitId,
        @Nullable FindingState state,
        @Nullable FindingSource source,
        @Nullable Boolean open,
        boolean issued,
        @Nullable Set<Long> visibleUnits) {}
