package org.duban.dispatch;

import java.util.List;

public record PlanTasksDispatched(long planId, List<Long> planTaskIds) {}
