package org.duban.supervision;

import java.time.Instant;
import org.duban.dispatch.Duty;

/** @param by who urges, as it is to be told */
public record DutyUrged(long urgeId, Duty duty, String by, String reason, Instant at) {}
