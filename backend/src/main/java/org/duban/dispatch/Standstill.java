package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which the clock of a task stood still, and why; without an end it stands still now. */
public record Standstill(
        long id, long planTaskId, Instant fromAt, @Nullable Instant toAt, String reason) {}
