package org.duban.dispatch;

import java.time.Instant;

/** The due date moved; the duty bears the new one. */
public record DutyMoved(Duty duty, Instant from, String reason, Instant at) {}
