package org.duban.dispatch;

import java.time.Instant;

/** A lapsed duty went up to the holders of a role, given with its Chinese name. */
public record DutyEscalated(Duty duty, String toRole, String toWhom, Instant at) {}
