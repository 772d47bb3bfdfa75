package org.duban.rectification;

import org.jspecify.annotations.Nullable;

/** What is found wanting, whose it is to put right, and in how many working days. */
public record FindingForm(
        @Nullable Long selfAssessmentId,
        @Nullable FindingSource source,
        @Nullable Long sourceId,
        @Nullable Long criterionId,
        @Nullable Long unitId,
        @Nullable String problem,
        @Nullable String wanted,
        @Nullable Integer termDays) {}
