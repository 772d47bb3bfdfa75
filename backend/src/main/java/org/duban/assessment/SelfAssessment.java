package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import org.duban.dispatch.Grade;
import org.jspecify.annotations.Nullable;

/**
 * One task in a round.
 *
 * @param isSilent whether its lead let the time go by, so that the office goes on without a self-assessment
 * @param isSampled whether it is looked at on the spot
 * @param expertMean of the experts who scored it
 * @param finalTotal verified score and experts' mean by the weight of the scheme; the verified score alone without experts
 * @param gradeRule the table and version that gave the grade
 */
public record SelfAssessment(
        long id,
        long roundId,
        long planId,
        long planTaskId,
        int ordinal,
        long leadUnitId,
        String leadUnitName,
        SelfState state,
        boolean isSilent,
        boolean isSampled,
        @Nullable String summary,
        @Nullable String opinion,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy,
        @Nullable Instant verifiedAt,
        @Nullable String verifiedBy,
        @Nullable BigDecimal selfTotal,
        @Nullable BigDecimal verifiedTotal,
        @Nullable BigDecimal expertMean,
        @Nullable BigDecimal finalTotal,
        @Nullable Tick paperTick,
        @Nullable String paperNote,
        @Nullable Tick spotTick,
        @Nullable String spotNote,
        @Nullable Tick publicTick,
        @Nullable String publicNote,
        @Nullable Grade grade,
        @Nullable String gradeReason,
        @Nullable String gradeRule) {

    /**
     * What units see of it before the grades are signed, which are the committee's own until then.
     *
     * @param published whether results were given, to which units may object
     */
    SelfAssessment untilSigned(boolean published) {
        return new SelfAssessment(
                id,
                roundId,
                planId,
                planTaskId,
                ordinal,
                leadUnitId,
                leadUnitName,
                state,
                isSilent,
                isSampled,
                summary,
                opinion,
                submittedAt,
                submittedBy,
                signedAt,
                signedBy,
                verifiedAt,
                verifiedBy,
                selfTotal,
                published ? verifiedTotal : null,
                published ? expertMean : null,
                published ? finalTotal : null,
                published ? paperTick : null,
                published ? paperNote : null,
                published ? spotTick : null,
                published ? spotNote : null,
                published ? publicTick : null,
                published ? publicNote : null,
                null,
                null,
                null);
    }
}
