package org.duban.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.duban.dispatch.Amount;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed value.
 *
 * @param countyId 0 for the whole
 * @param reason what the unit said to what looked odd, or why it was corrected
 * @param validTo when another value took its place; null while it holds
 */
record IndicatorValue(
        long id,
        long indicatorId,
        long planId,
        long statementId,
        int periodYear,
        int periodQuarter,
        long countyId,
        @Nullable String countyName,
        BigDecimal amount,
        @Nullable BigDecimal reference,
        String source,
        LocalDate asOf,
        String certifiedBy,
        @Nullable String reason,
        long unitId,
        String unitName,
        String statedBy,
        String confirmedBy,
        Instant validFrom,
        @Nullable Instant validTo) {

    IndicatorValue {
        amount = Amount.exact(amount);
        reference = Amount.plain(reference);
        validTo = validTo == null || !validTo.isBefore(History.FOREVER) ? null : validTo;
    }

    /** As it was told at a moment: what took its place later had not happened yet. */
    IndicatorValue asOf(Instant at) {
        return validTo == null || !validTo.isAfter(at)
                ? this
                : new IndicatorValue(
                        id,
                        indicatorId,
                        planId,
                        statementId,
                        periodYear,
                        periodQuarter,
                        countyId,
                        countyName,
                        amount,
                        reference,
                        source,
                        asOf,
                        certifiedBy,
                        reason,
                        unitId,
                        unitName,
                        statedBy,
                        confirmedBy,
                        validFrom,
                        null);
    }

    Period period() {
        return new Period(periodYear, periodQuarter);
    }

    /** By how much it is above the series it is compared with. */
    BigDecimal above() {
        return amount.subtract(reference == null ? BigDecimal.ZERO : reference);
    }

    IndicatorStanding.Latest latest() {
        return new IndicatorStanding.Latest(
                id, periodYear, periodQuarter, period().label(), amount, reference, source, asOf, certifiedBy);
    }
}
