package org.duban.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.dispatch.Amount;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.YearlyPath;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/**
 * An edition of what an indicator is measured by.
 *
 * @param byCounty whether its values are wanted county by county too
 * @param why why it is asked for anew
 * @param path as written: 2022:91.5 2023:93
 * @param reference the series it is compared with
 * @param caliber 统计口径: what is counted and what is not
 * @param opinion why it was returned the last time
 */
record Basis(
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
        @Nullable String path,
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

    Basis {
        baseline = Amount.plain(baseline);
        least = Amount.plain(least);
        most = Amount.plain(most);
    }

    List<YearlyPath.Step> steps() {
        return YearlyPath.parse(path);
    }

    /** Nothing negative is stated of what officials count, unless the basis allows it. */
    BigDecimal floor() {
        return least == null ? BigDecimal.ZERO : least;
    }

    Goal goal(Plan plan, Indicator.Target target) {
        LocalDate starts = PlanYears.start(plan);
        boolean countsUp = target.kind() == Kind.CUMULATIVE;
        return new Goal(
                target.kind(),
                target.comparator(),
                target.value(),
                target.text(),
                countsUp ? null : baseline,
                countsUp || baselineYear == null ? starts : LocalDate.of(baselineYear + 1, 1, 1),
                PlanYears.end(plan));
    }
}
