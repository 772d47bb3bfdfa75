package org.duban.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.duban.plan.Indicator;
import org.duban.plan.YearlyPath;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;

/** An edition of a basis as it is shown. */
record BasisView(
        long id,
        long indicatorId,
        long planId,
        int edition,
        BasisState state,
        long unitId,
        String unitName,
        Rhythm rhythm,
        boolean byCounty,
        @Nullable String why,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        List<YearlyPath.Step> path,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String reference,
        @Nullable String caliber,
        @Nullable String source,
        @Nullable String opinion,
        Instant askedAt,
        String askedBy,
        @Nullable String drawnUpBy,
        @Nullable String signedBy,
        @Nullable String confirmedBy,
        @Nullable String decidedBy,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    static BasisView of(Basis basis) {
        Instant until = basis.validTo();
        return new BasisView(
                basis.id(),
                basis.indicatorId(),
                basis.planId(),
                basis.edition(),
                basis.state(),
                basis.unitId(),
                basis.unitName(),
                basis.rhythm(),
                basis.byCounty(),
                basis.why(),
                basis.baseline(),
                basis.baselineYear(),
                basis.steps(),
                basis.least(),
                basis.most(),
                basis.reference(),
                basis.caliber(),
                basis.source(),
                basis.opinion(),
                basis.askedAt(),
                basis.askedBy(),
                basis.drawnUpBy(),
                basis.signedBy(),
                basis.confirmedBy(),
                basis.decidedBy(),
                basis.validFrom(),
                until == null || !until.isBefore(History.FOREVER) ? null : until);
    }

    /**
     * A basis with what its form needs.
     *
     * @param years for which a step of the path is asked
     * @param forLeader whether the committee's leader agrees after the office
     */
    record WithIndicator(
            BasisView basis,
            Indicator indicator,
            List<Integer> years,
            boolean forLeader,
            List<IndicatorActEntry> acts) {}
}
