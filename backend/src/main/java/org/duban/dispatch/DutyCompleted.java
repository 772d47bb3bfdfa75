package org.duban.dispatch;

import java.time.Instant;

public record DutyCompleted(Duty duty, String outcome, Instant at) {}
