package org.duban.bulletin;

import org.jspecify.annotations.Nullable;

/**
 * A statement as it stands.
 *
 * @param factKey which fact it is of
 * @param orderId the rung of the ladder that it announces
 * @param filled as the facts put it
 * @param changedIn the turn after which its words were changed last
 * @param overtaken why it is not told of any more
 */
record Statement(
        long id,
        Chapter chapter,
        int ordinal,
        String factKey,
        @Nullable Long planTaskId,
        @Nullable Long orderId,
        String filled,
        String words,
        boolean included,
        int changedIn,
        @Nullable String overtaken) {

    boolean isTold() {
        return included && overtaken == null;
    }

    boolean isEdited() {
        return !included || !words.equals(filled);
    }
}
