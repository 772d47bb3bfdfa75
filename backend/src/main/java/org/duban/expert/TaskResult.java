package org.duban.expert;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the experts of one task came to.
 *
 * @param scorers how many scored
 * @param wanted how many the scheme asks for
 */
record TaskResult(
        long selfAssessmentId,
        long roundId,
        long planTaskId,
        int scorers,
        int wanted,
        @Nullable BigDecimal mean,
        BigDecimal spread,
        boolean isDivergent,
        @Nullable Settlement settlement,
        @Nullable String reason,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {

    boolean isLacking() {
        return scorers < wanted;
    }

    boolean isUnsettled() {
        return isDivergent && settlement == null;
    }

    /** With the settlement that there was, if it was of the same scores. */
    TaskResult asSettled(@Nullable TaskResult before) {
        return before == null || before.scorers != scorers || before.spread.compareTo(spread) != 0
                ? this
                : new TaskResult(
                        selfAssessmentId,
                        roundId,
                        planTaskId,
                        scorers,
                        wanted,
                        mean,
                        spread,
                        isDivergent,
                        before.settlement,
                        before.reason,
                        before.settledAt,
                        before.settledBy);
    }
}
