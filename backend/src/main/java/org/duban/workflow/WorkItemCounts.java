package org.duban.workflow;

/** How much is open, how much of it has lapsed, and how much comes due soon. */
record WorkItemCounts(long open, long overdue, long dueSoon) {}
