package org.duban.workflow;

/** A row of the table of deadlines, in working days; 0 of the latter two means never. */
record DeadlineRule(int days, int remindBefore, int escalateAfter) {}
