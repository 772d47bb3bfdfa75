package org.duban.dispatch;

/** A milestone has another date, was reached, or went with a change of its work plan. */
public record MilestoneChanged(long milestoneId) {}
