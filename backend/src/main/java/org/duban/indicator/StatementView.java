package org.duban.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.plan.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way, with what its form needs.
 *
 * @param last the newest value of an earlier period
 * @param yearBefore the value of the same period of the year before
 * @param corrected the value that it is to take the place of
 * @param expected where the path wants the indicator to be
 * @param elsewhere what work plans' figures state for the same
 * @param oddities what the person who signs or confirms should look at
 */
record StatementView(
        long id,
        Indicator indicator,
        BasisView basis,
        String period,
        int year,
        int quarter,
        boolean correction,
        StatementState state,
        String unitName,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal reference,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable String certifiedBy,
        @Nullable String reason,
        @Nullable String opinion,
        Instant due,
        IndicatorStanding.@Nullable Latest last,
        IndicatorStanding.@Nullable Latest yearBefore,
        IndicatorStanding.@Nullable Latest corrected,
        @Nullable BigDecimal expected,
        List<Elsewhere> elsewhere,
        List<County> counties,
        List<String> oddities,
        List<IndicatorActEntry> acts) {

    /**
     * One county of a statement.
     *
     * @param mine whether the reader may say it
     * @param version 0 while nothing was said
     */
    record County(
            long countyId,
            String name,
            @Nullable BigDecimal amount,
            boolean byItself,
            @Nullable String enteredBy,
            boolean mine,
            int version) {}

    /** A line of the list. */
    record Item(
            long id,
            long planId,
            long indicatorId,
            String indicator,
            String measure,
            String period,
            boolean correction,
            StatementState state,
            String unitName,
            Instant due) {}
}
