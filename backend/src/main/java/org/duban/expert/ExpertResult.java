package org.duban.expert;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scores of a task side by side, for reports.
 *
 * @param missing the experts that let the time go by
 * @param total the weighed total; the verified score alone where no expert scored
 */
public record ExpertResult(
        long planTaskId,
        long selfAssessmentId,
        @Nullable BigDecimal selfTotal,
        @Nullable BigDecimal verifiedTotal,
        @Nullable BigDecimal expertMean,
        @Nullable BigDecimal total,
        int scorers,
        List<String> missing,
        BigDecimal spread,
        boolean isDivergent,
        @Nullable Settlement settlement,
        @Nullable String settlementReason) {}
