package org.duban.burden;

import org.jspecify.annotations.Nullable;

/**
 * Something that is known already or has been asked for.
 *
 * @param link where it can be read
 * @param needsReason whether one who asks all the same has to say why; a passed cap only warns
 */
public record Known(
        Kind kind,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable Long planTaskId,
        String sentence,
        String link,
        boolean needsReason) {

    /** What makes it known. */
    public enum Kind {
        REPORT,
        FIGURE,
        OPEN_REQUEST,
        URGE,
        CAP
    }
}
