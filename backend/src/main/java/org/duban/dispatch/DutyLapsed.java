package org.duban.dispatch;

import java.time.Instant;

public record DutyLapsed(Duty duty, Instant at) {}
