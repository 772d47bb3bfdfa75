package org.duban.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duban.plan.YearlyPath;

/** Where an indicator ought to be at any time: on the straight line between the steps of its yearly path. */
final class Course {
    private final TreeMap<LocalDate, BigDecimal> points = new TreeMap<>();

    Course(Goal goal, List<YearlyPath.Step> path) {
        points.put(goal.begins(), goal.isAhead() ? goal.start() : goal.end());
        LocalDate end = goal.ends().plusDays(1);
        path.forEach(step -> {
            LocalDate day = LocalDate.of(step.year() + 1, 1, 1);
            if (day.isAfter(goal.begins()) && day.isBefore(end)) {
                points.put(day, step.value());
            }
        });
        points.put(end, goal.end());
    }

    BigDecimal at(Period period) {
        LocalDate day = period.last().plusDays(1);
        Map.Entry<LocalDate, BigDecimal> before = points.floorEntry(day);
        Map.Entry<LocalDate, BigDecimal> after = points.ceilingEntry(day);
        if (before == null) {
            return points.firstEntry().getValue();
        }
        if (after == null || after.getKey().equals(before.getKey())) {
            return before.getValue();
        }
        BigDecimal gone = BigDecimal.valueOf(ChronoUnit.MONTHS.between(before.getKey(), day));
        BigDecimal whole = BigDecimal.valueOf(ChronoUnit.MONTHS.between(before.getKey(), after.getKey()));
        BigDecimal climb = after.getValue().subtract(before.getValue());
        return before.getValue().add(climb.multiply(gone).divide(whole, Goal.EXACT));
    }
}
