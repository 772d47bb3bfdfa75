package org.duban.assessment;

import java.time.LocalDate;
import java.util.List;
import org.duban.indicator.Forecast;
import org.duban.indicator.IndicatorRecord;
import org.duban.indicator.IndicatorStanding;
import org.duban.indicator.IndicatorStandings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How the indicators of a plan stood on the official scale at the end of the day. */
@Component
class StandingIndicators implements IndicatorSource {
    private final IndicatorStandings standings;

    StandingIndicators(IndicatorStandings standings) {
        this.standings = standings;
    }

    @Override
    public List<IndicatorFacts> of(long planId, LocalDate asOf) {
        return standings.records(planId, asOf).stream()
                .map(StandingIndicators::facts)
                .toList();
    }

    private static IndicatorFacts facts(IndicatorRecord known) {
        IndicatorStanding standing = known.standing();
        IndicatorStanding.Latest latest = standing.latest();
        return new IndicatorFacts(
                standing.indicatorId(),
                standing.number(),
                standing.name(),
                standing.measure(),
                standing.binding(),
                standing.targetText(),
                standing.unitName(),
                standing.baseline(),
                latest == null ? null : latest.amount(),
                latest == null ? null : latest.period(),
                standing.expected(),
                standing.timeShare(),
                standing.done(),
                standing.met(),
                standing.scale().label(),
                standing.reason(),
                said(standing.forecast()),
                known.course().stream()
                        .map(point -> new IndicatorFacts.Point(
                                point.label(), point.expected(), point.actual(), point.forecast()))
                        .toList(),
                known.counties().stream()
                        .map(county -> new IndicatorFacts.County(
                                county.unitId(), county.name(), county.period(), county.amount()))
                        .toList());
    }

    private static @Nullable String said(@Nullable Forecast forecast) {
        return forecast == null ? null : forecast.method();
    }
}
