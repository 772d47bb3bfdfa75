package org.duban.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.duban.dispatch.Amount;
import org.jspecify.annotations.Nullable;

/**
 * A value on its way from the unit to its confirmation.
 *
 * @param correction 0 for the value as it was asked for; else the how-manieth time it is corrected
 * @param reference the value of the series it is compared with
 * @param reason what the unit says to what looks odd, or why it is corrected
 * @param opinion why it was returned the last time
 */
record Statement(
        long id,
        long indicatorId,
        long planId,
        long basisId,
        int periodYear,
        int periodQuarter,
        int correction,
        StatementState state,
        long unitId,
        String unitName,
        @Nullable BigDecimal amount,
        @Nullable BigDecimal reference,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable String certifiedBy,
        @Nullable String reason,
        @Nullable String opinion,
        Instant askedAt,
        Instant due,
        @Nullable String statedBy,
        @Nullable String signedBy,
        @Nullable String confirmedBy) {

    Statement {
        amount = Amount.plain(amount);
        reference = Amount.plain(reference);
    }

    Period period() {
        return new Period(periodYear, periodQuarter);
    }

    boolean isCorrection() {
        return correction > 0;
    }
}
