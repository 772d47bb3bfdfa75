package org.duban.dispatch;

/** A unit was added to a task that is under way; it has to acknowledge its part. */
public record UnitJoined(long planTaskId, long assignmentId) {}
