package org.duban.plan.document;

/** A stretch of the text, end exclusive. */
record Span(int start, int end) {
    boolean isEmpty() {
        return start >= end;
    }

    int length() {
        return end - start;
    }
}
