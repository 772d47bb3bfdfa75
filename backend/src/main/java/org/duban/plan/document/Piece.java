package org.duban.plan.document;

import org.jspecify.annotations.Nullable;

/** A paragraph, or the part of one that a number opens where line breaks were lost. */
record Piece(int start, int end, @Nullable Marker marker, int headingDepth, boolean afterBlank, boolean startsWithTab)
        implements Block {
    /** Where the words begin, after the number. */
    int contentStart() {
        return marker == null ? start : Math.min(marker.contentStart(), end);
    }

    int rank() {
        return marker == null ? MarkerRule.PARAGRAPH_RANK : marker.rank();
    }

    Piece until(int newEnd) {
        return new Piece(start, newEnd, marker, headingDepth, afterBlank, startsWithTab);
    }
}
