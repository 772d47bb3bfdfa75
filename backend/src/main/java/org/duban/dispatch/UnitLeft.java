package org.duban.dispatch;

/** A unit was taken off a task; what it still had to do there ends with the reason. */
public record UnitLeft(long planTaskId, long assignmentId, long unitId, String unitName, String reason) {}
