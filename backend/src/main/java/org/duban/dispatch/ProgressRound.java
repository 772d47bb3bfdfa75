package org.duban.dispatch;

import java.time.Instant;

/** One call for progress to all tasks of a plan that are being carried out. */
public record ProgressRound(long id, long planId, String label, Instant deadline, Instant openedAt, String openedBy) {}
