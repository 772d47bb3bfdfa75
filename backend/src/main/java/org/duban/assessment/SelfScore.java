package org.duban.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The scores of one criterion side by side; nothing of a side that has not spoken. */
public record SelfScore(
        long id,
        long selfAssessmentId,
        long criterionId,
        Mark factMark,
        @Nullable BigDecimal factPoints,
        String factReason,
        @Nullable Mark selfMark,
        @Nullable BigDecimal selfPoints,
        @Nullable String selfReason,
        @Nullable Mark verifiedMark,
        @Nullable BigDecimal verifiedPoints,
        @Nullable String verifiedReason) {

    /** What units see of it before the grades are signed. */
    SelfScore untilSigned() {
        return new SelfScore(
                id,
                selfAssessmentId,
                criterionId,
                factMark,
                factPoints,
                factReason,
                selfMark,
                selfPoints,
                selfReason,
                null,
                null,
                null);
    }
}
