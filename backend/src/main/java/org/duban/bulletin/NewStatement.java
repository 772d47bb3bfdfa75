package org.duban.bulletin;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A statement as the facts fill it in.
 *
 * @param unitIds whom it names
 */
record NewStatement(
        Chapter chapter,
        String factKey,
        @Nullable Long planTaskId,
        @Nullable Long orderId,
        String words,
        Set<Long> unitIds) {

    static final int LONGEST = 2000;

    NewStatement {
        unitIds = Set.copyOf(unitIds);
        words = cut(words);
    }

    static NewStatement of(
            Chapter chapter, String factKey, @Nullable Long planTaskId, String words, Collection<Long> unitIds) {
        return new NewStatement(chapter, factKey, planTaskId, null, words, Set.copyOf(unitIds));
    }

    private static String cut(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST - 1)) + "…";
    }
}
