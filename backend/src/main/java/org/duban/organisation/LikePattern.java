package org.duban.organisation;

import org.jspecify.annotations.Nullable;

/** Typed text as a pattern for {@code like … escape '!'}, its own wildcards taken literally. */
final class LikePattern {
    private LikePattern() {}

    static @Nullable String containing(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        return "%" + typed.strip().replaceAll("([!%_])", "!$1") + "%";
    }
}
