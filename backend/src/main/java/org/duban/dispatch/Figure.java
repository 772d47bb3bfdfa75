package org.duban.dispatch;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number by which a task is followed.
 *
 * @param measure the unit it is counted in
 * @param least not less than this; null for 0
 */
public record Figure(
        long id,
        long workPlanId,
        long planTaskId,
        int ordinal,
        String name,
        String measure,
        FigureKind kind,
        Gathering gathering,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most) {

    public Figure {
        least = Amount.plain(least);
        most = Amount.plain(most);
    }

    BigDecimal floor() {
        return least == null ? BigDecimal.ZERO : least;
    }
}
