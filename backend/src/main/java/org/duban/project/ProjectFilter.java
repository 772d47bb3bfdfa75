package org.duban.project;

import org.jspecify.annotations.Nullable;

record ProjectFilter(
        @Nullable Long columnId,
        @Nullable ProjectState state,
        @Nullable Long signingId,
        @Nullable String q) {

    static final ProjectFilter EVERYTHING = new ProjectFilter(null, null, null, null);

    @Nullable
    String pattern() {
        return q == null || q.isBlank()
                ? null
                : "%" + q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
