package org.duban.dispatch;

/** Which statement a piece of evidence proves: a part, or the lead's summary ({@code partId} 0). */
record EvidenceUse(long reportId, long partId, long evidenceId) {}
