package org.duban.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.dispatch.Amount;
import org.jspecify.annotations.Nullable;

/**
 * One point of an indicator's chart.
 *
 * @param expected where its path wants it to be, or what it is to be held at; for a target compared with another series,
 *     the value of that
 * @param forecast the end of the straight line into the future, which begins at the newest value
 */
public record CoursePoint(
        String label,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal actual,
        @Nullable BigDecimal forecast) {
    private static final int DECIMALS = 2;

    /** From the baseline to the end of the plan. */
    static List<CoursePoint> of(Judge.Known known, @Nullable Forecast forecast) {
        Basis basis = known.basis();
        if (basis == null) {
            return List.of();
        }
        Goal goal = basis.goal(known.plan(), known.target());
        Course course = new Course(goal, basis.steps());
        Map<Period, IndicatorValue> values = known.values().stream()
                .collect(Collectors.toMap(
                        IndicatorValue::period, value -> value, (earlier, later) -> later, TreeMap::new));
        Period last = known.last().map(IndicatorValue::period).orElse(null);
        List<CoursePoint> points = new ArrayList<>();
        if (goal.isWay() && basis.baseline() != null && basis.baselineYear() != null) {
            points.add(new CoursePoint(basis.baselineYear() + "年（基期）", basis.baseline(), basis.baseline(), null));
        }
        periods(known, basis, values)
                .forEach(period -> points.add(new CoursePoint(
                        period.label(),
                        expected(goal, course, period, values.get(period)),
                        amount(values.get(period)),
                        ahead(goal, period, last, values, forecast))));
        return points;
    }

    private static List<Period> periods(Judge.Known known, Basis basis, Map<Period, IndicatorValue> values) {
        Stream<Period> regular = Period.ended(
                PlanYears.start(known.plan()), PlanYears.end(known.plan()).plusDays(1), basis.rhythm());
        return Stream.concat(regular, values.keySet().stream())
                .distinct()
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    private static @Nullable BigDecimal expected(
            Goal goal, Course course, Period period, @Nullable IndicatorValue value) {
        if (goal.isRelative()) {
            return value == null ? null : value.reference();
        }
        return goal.isWay()
                ? Amount.exact(course.at(period).setScale(DECIMALS, RoundingMode.HALF_UP))
                : Amount.exact(goal.end());
    }

    private static @Nullable BigDecimal amount(@Nullable IndicatorValue value) {
        return value == null ? null : value.amount();
    }

    private static @Nullable BigDecimal ahead(
            Goal goal,
            Period period,
            @Nullable Period last,
            Map<Period, IndicatorValue> values,
            @Nullable Forecast forecast) {
        if (forecast == null || last == null || goal.isRelative() || goal.isLast(last)) {
            return null;
        }
        if (period.equals(last)) {
            return Objects.requireNonNull(values.get(last)).amount();
        }
        return goal.isLast(period) ? forecast.amount() : null;
    }
}
