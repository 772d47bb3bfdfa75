package org.duban.dispatch;

public record PlanTaskDispatched(long planId, long planTaskId) {}
