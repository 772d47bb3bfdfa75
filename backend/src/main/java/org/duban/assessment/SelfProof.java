package org.duban.assessment;

/** Evidence shown by the lead for a criterion (partId 0), or by a participant for its part (criterionId 0). */
public record SelfProof(long selfAssessmentId, long partId, long criterionId, long evidenceId) {}
