package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

/** Something happened to a task, or to its plan, and stands in the timeline. */
public record TaskTold(long planId, @Nullable Long planTaskId, TimelineKind kind) {}
