package org.duban.workflow;

/** How much is open, how much of it has lapsed, and how much comes due soon; in whose hands it is. */
record WorkItemCounts(long open, long overdue, long dueSoon, long inMyHand, long unassigned) {}
