package org.duban.dispatch;

import java.math.BigDecimal;

/** What a figure should have reached by the end of a year. */
public record FigureTarget(long figureId, int targetYear, BigDecimal amount) {

    public FigureTarget {
        amount = Amount.exact(amount);
    }
}
