package org.duban.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** @param asOf as they stood at the end of that day; now when it is not over */
record ProjectFilter(
        @Nullable Long columnId,
        @Nullable ProjectState state,
        @Nullable Long signingId,
        @Nullable String q,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate asOf) {

    static final ProjectFilter EVERYTHING = new ProjectFilter(null, null, null, null, null);

    @Nullable
    String pattern() {
        return q == null || q.isBlank()
                ? null
                : "%" + q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
