package org.duban.dispatch;

import java.time.Instant;
import java.util.List;

/** Duties came to their dates undone: those of one step together, as when a task was given to many units until one day. */
public record DutiesLapsed(List<Duty> duties, Instant at) {}
