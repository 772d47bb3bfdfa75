package org.duban.evaluation;

import org.jspecify.annotations.Nullable;

/** What people fill in of a report. */
final class ReportForms {
    private ReportForms() {}

    /** @param toUnits whether the units of the plan get a copy */
    record Head(
            @Nullable String title,
            @Nullable String mainTo,
            @Nullable Boolean toUnits) {}

    record Words(@Nullable String words) {}
}
