package org.duban.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.duban.plan.Plan;

/** The time of a published plan, which always has a first and a last day. */
final class PlanYears {

    private PlanYears() {}

    static LocalDate start(Plan plan) {
        return Objects.requireNonNull(plan.periodStart(), "a published plan has a period");
    }

    static LocalDate end(Plan plan) {
        return Objects.requireNonNull(plan.periodEnd(), "a published plan has a period");
    }

    /** 时序进度: how much of the plan's time has gone by at the end of a day, in percent. */
    static BigDecimal share(Plan plan, LocalDate day) {
        LocalDate start = start(plan);
        LocalDate after = end(plan).plusDays(1);
        if (!day.isBefore(end(plan))) {
            return Goal.HUNDRED;
        }
        LocalDate next = day.plusDays(1);
        if (!next.isAfter(start)) {
            return BigDecimal.ZERO;
        }
        // The ends of months are what officials reckon with: the first year of five is 20 %, whatever its days.
        boolean isMonths = start.getDayOfMonth() == 1 && after.getDayOfMonth() == 1 && next.getDayOfMonth() == 1;
        ChronoUnit unit = isMonths ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        return Goal.percent(
                BigDecimal.valueOf(unit.between(start, next)), BigDecimal.valueOf(unit.between(start, after)));
    }
}
