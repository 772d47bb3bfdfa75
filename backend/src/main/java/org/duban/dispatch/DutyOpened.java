package org.duban.dispatch;

import java.time.Instant;

public record DutyOpened(Duty duty, Instant at) {}
