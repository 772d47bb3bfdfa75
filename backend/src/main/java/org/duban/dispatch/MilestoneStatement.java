package org.duban.dispatch;

/** How far a milestone is said to be, by a part or by the lead's summary ({@code partId} 0). */
record MilestoneStatement(long reportId, long partId, long milestoneId, MilestoneState state) {

    static final long SUMMARY = 0;
}
