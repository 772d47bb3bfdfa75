package org.duban.indicator;

import org.jspecify.annotations.Nullable;

/** Another value for a period whose value was confirmed; the reason is always asked for. */
public record CorrectionForm(
        @Nullable Integer year,
        @Nullable Integer quarter,
        @Nullable ValueForm value) {}
