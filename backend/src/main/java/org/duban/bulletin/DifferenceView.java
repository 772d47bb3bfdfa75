package org.duban.bulletin;

import org.jspecify.annotations.Nullable;

/**
 * A difference between the draft and the facts.
 *
 * @param before what the facts said when the draft was filled; null for what is new
 * @param words what the bulletin says
 * @param now what the facts say; null for what is no more
 */
record DifferenceView(
        String factKey,
        Chapter chapter,
        String heading,
        @Nullable String before,
        @Nullable String words,
        boolean edited,
        @Nullable String now) {

    static DifferenceView of(Difference difference) {
        Statement before = difference.before();
        NewStatement now = difference.now();
        return new DifferenceView(
                difference.factKey(),
                difference.chapter(),
                difference.chapter().heading(),
                before == null ? null : before.filled(),
                before == null ? null : before.words(),
                before != null && before.isEdited(),
                now == null ? null : now.words());
    }
}
