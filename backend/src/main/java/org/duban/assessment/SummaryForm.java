package org.duban.assessment;

import org.jspecify.annotations.Nullable;

/** The office's words when it lays the grades before the leader. */
public record SummaryForm(@Nullable String summary) {}
