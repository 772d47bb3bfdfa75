package org.duban.dispatch;

/** Another unit leads a task now; the open duties of the lead go on there. */
public record CoordinatorChanged(long planTaskId, long fromUnit, long toUnit, String reason) {}
