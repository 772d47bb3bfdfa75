package org.duban.plan.document;

/** Where a row stands in the text: UTF-16 offsets, end exclusive; {@code text} is what stands there, letter for letter. */
public record Source(int start, int end, String text) {
    static Source of(String whole, int start, int end) {
        return new Source(start, end, whole.substring(start, end));
    }
}
