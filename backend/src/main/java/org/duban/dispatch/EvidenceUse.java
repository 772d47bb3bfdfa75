package org.duban.dispatch;

/**
 * Which statement a piece of evidence proves, in a part or in the lead's summary ({@code partId} 0).
 *
 * @param aboutId the milestone or the figure; 0 for the text as a whole
 */
record EvidenceUse(long reportId, long partId, long evidenceId, Proves about, long aboutId) {}
