package org.duban.dispatch;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit said of a figure in one report, by its part or as the lead ({@code partId} 0).
 *
 * @param own what the lead's own unit contributes to its total
 * @param reason why it jumps, deviates from the sum of the parts, or was corrected
 * @param applicationId the application by which it was corrected
 * @param until when another value took its place; null while it holds
 */
public record FigureValue(
        long id,
        long figureId,
        String name,
        String measure,
        long planTaskId,
        long reportId,
        String label,
        long partId,
        long unitId,
        String unitName,
        BigDecimal amount,
        @Nullable BigDecimal own,
        @Nullable String reason,
        @Nullable Long applicationId,
        Instant statedAt,
        String statedBy,
        @Nullable Instant until) {

    public FigureValue {
        amount = Amount.exact(amount);
        own = Amount.plain(own);
        until = until == null || !until.isBefore(Forever.END) ? null : until;
    }

    public boolean isTotal() {
        return partId == MilestoneStatement.SUMMARY;
    }

    boolean says(FigureStatement said) {
        return said.amount() != null
                && amount.compareTo(said.amount()) == 0
                && sameOrNull(own, said.own())
                && java.util.Objects.equals(reason, said.reason());
    }

    private static boolean sameOrNull(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null ? other == null : other != null && one.compareTo(other) == 0;
    }
}
