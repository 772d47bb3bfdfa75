package org.duban.calendar;

import java.time.Instant;

/** An open duty whose deadline an edit of the calendar moves. */
public record DeadlineMove(long workItemId, String name, String unit, Instant from, Instant to) {}
