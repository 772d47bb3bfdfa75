package org.duban.evaluation;

import java.math.BigDecimal;
import java.util.List;
import org.duban.assessment.CheckCard;
import org.duban.assessment.Tick;
import org.duban.dispatch.Grade;
import org.duban.survey.SurveyResult;
import org.jspecify.annotations.Nullable;

/**
 * What a report rests on beside the snapshot of its round: all that came after that day. Taken at one moment and kept with
 * its hash, so that the report says the same years later.
 *
 * @param closed whether the grades were signed by then
 * @param counties which of the units are counties
 */
record ReportBasis(
        String snapshotHash,
        boolean closed,
        @Nullable Long seed,
        @Nullable Integer sampleSize,
        List<Result> results,
        List<CheckCard> checks,
        List<SurveyResult> surveys,
        List<County> counties,
        @Nullable ExpertReview experts,
        List<Finding> findings) {

    /**
     * What a task came to.
     *
     * @param total the verified score, with the experts' mean at its weight where there were experts
     */
    record Result(
            long planTaskId,
            long selfAssessmentId,
            long leadUnitId,
            String leadUnitName,
            boolean silent,
            boolean sampled,
            @Nullable BigDecimal selfTotal,
            @Nullable BigDecimal verifiedTotal,
            @Nullable BigDecimal expertMean,
            @Nullable BigDecimal total,
            @Nullable Tick paper,
            @Nullable Tick spot,
            @Nullable Tick people,
            @Nullable Grade grade,
            @Nullable String gradeReason) {}

    record County(long unitId, String name) {}
}
