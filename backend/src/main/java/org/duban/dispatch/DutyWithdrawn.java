package org.duban.dispatch;

import java.time.Instant;

/** A duty ended without being done, because the process went on without it. */
public record DutyWithdrawn(Duty duty, String reason, Instant at) {}
