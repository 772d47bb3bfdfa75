package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** The leads of a round see what was found, and may object until then. */
public record ResultsGiven(long roundId, String title, List<Result> results, Instant until, Instant at) {

    public record Result(long selfAssessmentId, long planTaskId, String taskTitle, BigDecimal total, long leadUnitId) {}
}
