package org.duban.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who did what with a basis or a statement. */
record IndicatorActEntry(
        long indicatorId,
        Subject subject,
        long subjectId,
        IndicatorAct act,
        Instant at,
        @Nullable String unitName,
        @Nullable String person,
        @Nullable String actingFor,
        @Nullable String words) {

    /** What it was done with. */
    enum Subject {
        BASIS,
        STATEMENT
    }
}
