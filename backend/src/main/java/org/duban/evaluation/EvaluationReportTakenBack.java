package org.duban.evaluation;

/** The office took a report back before it was signed. */
public record EvaluationReportTakenBack(long paperId) {}
