package org.duban.dispatch;

import java.time.Instant;

/** Who had completed a step took it back before anybody had acted on it (撤回). */
public record StepTakenBack(Duty duty, String reason, Instant at) {}
