package org.duban.dispatch;

import java.time.Instant;

public record DutyReminded(Duty duty, Instant at) {}
