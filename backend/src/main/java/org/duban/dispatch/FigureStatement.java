package org.duban.dispatch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure as a unit states it in its report.
 *
 * @param own the lead's own part of the total; participants state nothing else than their amount
 * @param reason asked for when the amount jumps or is not the sum of the parts
 */
public record FigureStatement(
        @Nullable Long figureId,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal own,
        @Nullable String reason) {

    public FigureStatement {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }
}
