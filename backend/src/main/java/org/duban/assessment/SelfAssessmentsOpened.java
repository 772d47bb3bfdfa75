package org.duban.assessment;

import java.util.List;

/** The tasks of a round are to be assessed by their units. */
public record SelfAssessmentsOpened(long planId, List<Opened> assessments) {

    public record Opened(long selfAssessmentId, long planTaskId) {}
}
