package org.duban.indicator;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.dispatch.Figures;
import org.duban.plan.Indicator;
import org.springframework.stereotype.Component;

/**
 * Finds where else a value of an indicator is stated. A figure of a work plan that bears the indicator's name and measure is
 * the same number, and the report on a period's last quarter or month says it for that period.
 */
@Component
class SameNumbers {
    private static final int MONTHS = 3;

    private final Figures figures;

    SameNumbers(Figures figures) {
        this.figures = figures;
    }

    /** What tasks have stated by a moment under the names of a plan's indicators. */
    Stated of(long planId, Collection<Indicator> indicators, Instant at) {
        Set<String> names = indicators.stream().map(Indicator::name).collect(Collectors.toSet());
        return new Stated(figures.stated(planId, names, at));
    }

    /** What was stated in tasks, to be asked for one indicator and period at a time. */
    record Stated(List<Figures.Stated> figures) {

        List<Elsewhere> of(Indicator indicator, Period period) {
            Set<String> labels = Set.of(
                    new Period(period.year(), lastQuarter(period)).label(),
                    period.year() + "年" + lastQuarter(period) * MONTHS + "月");
            return figures.stream()
                    .filter(figure -> figure.name().equals(indicator.name())
                            && figure.measure().equals(indicator.unit())
                            && labels.contains(figure.label()))
                    .map(figure -> new Elsewhere(figure.planTaskId(), figure.task(), figure.label(), figure.amount()))
                    .toList();
        }

        int disagreeing(Indicator indicator, List<IndicatorValue> values) {
            return (int) values.stream()
                    .flatMap(value -> of(indicator, value.period()).stream()
                            .filter(other -> other.amount().compareTo(value.amount()) != 0))
                    .count();
        }

        private static int lastQuarter(Period period) {
            return period.isYear() ? 4 : period.quarter();
        }
    }
}
