package org.duban.dispatch;

import java.time.Instant;

/** An open duty is now another unit's, with its clock as it was. */
public record DutyHandedOver(Duty duty, String fromUnit, String reason, Instant at) {}
