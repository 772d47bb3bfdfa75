package org.duban.dispatch;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of a figure come to. A unit that says nothing this time counts with what it said last. */
public record FigureSum(List<Contribution> contributions) {

    /**
     * One unit's part.
     *
     * @param carried from an earlier report, whose label it bears
     */
    public record Contribution(String unit, BigDecimal amount, boolean carried, String label) {

        public Contribution {
            amount = Amount.exact(amount);
        }
    }

    BigDecimal with(@Nullable BigDecimal own) {
        BigDecimal parts = contributions.stream().map(Contribution::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Amount.exact(own == null ? parts : parts.add(own));
    }
}
