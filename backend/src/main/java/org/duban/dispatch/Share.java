package org.duban.dispatch;

import org.duban.plan.TaskRole;

/** One unit's part in a task before it is dispatched, with the words of the plan it comes from. */
record Share(long unitId, String writtenAs, TaskRole role) {}
