package org.duban.evaluation;

/** A report was laid before the committee's leader; its paper is what will be signed. */
public record EvaluationReportSubmitted(long planId, long paperId) {}
