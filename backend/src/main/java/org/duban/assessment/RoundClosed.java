package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.duban.dispatch.Grade;

/** The grades of a round are signed. */
public record RoundClosed(long roundId, long planId, RoundKind kind, String title, List<Result> results, Instant at) {

    /** @param unitIds whom it concerns: the lead and those that had a part */
    public record Result(
            long selfAssessmentId,
            long planTaskId,
            String taskTitle,
            BigDecimal total,
            Grade grade,
            String reason,
            List<Long> unitIds) {}
}
