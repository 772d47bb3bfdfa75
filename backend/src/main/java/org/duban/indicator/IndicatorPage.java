package org.duban.indicator;

import java.math.BigDecimal;
import java.util.List;
import org.duban.plan.FormerTarget;
import org.jspecify.annotations.Nullable;

/**
 * An indicator with all that is to be seen of it.
 *
 * @param basis the one that holds
 * @param editions all of them, the newest first
 * @param open values that are on their way
 * @param counties what the newest value is in each county
 * @param elsewhere where the same number is stated, and whether it agrees
 * @param mayCorrect whether the reader may ask for a correction
 */
record IndicatorPage(
        IndicatorStanding standing,
        @Nullable BasisView basis,
        List<CoursePoint> points,
        List<BasisView> editions,
        List<FormerTarget> formerTargets,
        List<OpenStatement> open,
        List<CountyValue> counties,
        List<SaidElsewhere> elsewhere,
        boolean mayCorrect) {

    /** A value on its way; what it says is shown once it is confirmed. */
    record OpenStatement(long id, String period, boolean correction, StatementState state, String unitName) {}

    record CountyValue(
            long countyId,
            String name,
            @Nullable String period,
            @Nullable BigDecimal amount) {}

    record SaidElsewhere(
            String period,
            BigDecimal value,
            long planTaskId,
            String task,
            String label,
            BigDecimal amount,
            boolean agrees) {}
}
