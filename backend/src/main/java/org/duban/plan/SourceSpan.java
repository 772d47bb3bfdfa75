package org.duban.plan;

/** Where a row stands in the plan's text: offsets in UTF-16 units, end exclusive. */
public record SourceSpan(int start, int end, String text) {}
