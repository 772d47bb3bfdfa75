package org.duban.dispatch;

import java.time.Instant;

/** The clock of a task stands still (中止). */
public record TaskSuspended(long planTaskId, Instant at) {}
