package org.duban.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.duban.plan.Indicator;
import org.duban.plan.Plan;
import org.duban.plan.PlanState;
import org.duban.plan.Plans;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.AsOf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the indicators of a plan stood at the end of any day, with a handful of statements whatever their number. */
@Service
@Transactional(readOnly = true)
public class IndicatorStandings {
    private final Plans plans;
    private final BasisMapper bases;
    private final ValueMapper values;
    private final StatementMapper statements;
    private final SameNumbers sameNumbers;
    private final Judge judge;
    private final Clock clock;

    IndicatorStandings(
            Plans plans,
            BasisMapper bases,
            ValueMapper values,
            StatementMapper statements,
            SameNumbers sameNumbers,
            ScaleRule rule,
            Clock clock) {
        this.plans = plans;
        this.bases = bases;
        this.values = values;
        this.statements = statements;
        this.sameNumbers = sameNumbers;
        this.judge = new Judge(rule);
        this.clock = clock;
    }

    /** Binding ones first, then in the order of the plan. */
    public List<IndicatorStanding> standings(long planId, LocalDate asOf) {
        return standings(planId, AsOf.of(asOf, clock));
    }

    /** The same with their courses and what was confirmed by county. */
    public List<IndicatorRecord> records(long planId, LocalDate asOf) {
        Plan plan = plans.plan(planId);
        if (plan.state() == PlanState.DRAFT) {
            return List.of();
        }
        AsOf at = AsOf.of(asOf, clock);
        Map<Long, List<IndicatorValue>> byCounty =
                values.counties(planId, at.at() == null ? clock.instant() : at.at()).stream()
                        .collect(groupingBy(IndicatorValue::indicatorId));
        return known(plan, plans.indicators(planId), at).stream()
                .map(one -> record(one, byCounty.getOrDefault(one.indicator().id(), List.of())))
                .sorted(Comparator.comparing(one -> !one.standing().binding()))
                .toList();
    }

    private IndicatorRecord record(Judge.Known known, List<IndicatorValue> counties) {
        IndicatorStanding standing = judge.judge(known);
        return new IndicatorRecord(standing, CoursePoint.of(known, standing.forecast()), newest(counties));
    }

    /** Of each county the newest; they come in the order of time. */
    private static List<IndicatorRecord.County> newest(List<IndicatorValue> values) {
        Map<Long, IndicatorValue> newest = new TreeMap<>();
        values.forEach(value -> newest.put(value.countyId(), value));
        return newest.values().stream()
                .map(value -> new IndicatorRecord.County(
                        value.countyId(),
                        Objects.requireNonNull(value.countyName()),
                        value.period().label(),
                        value.amount()))
                .toList();
    }

    List<IndicatorStanding> standings(long planId, AsOf asOf) {
        Plan plan = plans.plan(planId);
        if (plan.state() == PlanState.DRAFT) {
            return List.of();
        }
        return known(plan, plans.indicators(planId), asOf).stream()
                .map(judge::judge)
                .sorted(Comparator.comparing(standing -> !standing.binding()))
                .toList();
    }

    Judge.Known known(Plan plan, long indicatorId, AsOf asOf) {
        List<Indicator> only = plans.indicators(plan.id()).stream()
                .filter(indicator -> indicator.id() == indicatorId)
                .toList();
        return known(plan, only, asOf).stream().findFirst().orElseThrow(() -> RuleViolated.notFound("该指标"));
    }

    IndicatorStanding judge(Judge.Known known) {
        return judge.judge(known);
    }

    private List<Judge.Known> known(Plan plan, List<Indicator> indicators, AsOf asOf) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        Instant at = asOf.at() == null ? clock.instant() : asOf.at();
        Map<Long, Basis> agreed =
                bases.agreed(plan.id(), at).stream().collect(toMap(Basis::indicatorId, Function.identity()));
        Map<Long, List<IndicatorValue>> confirmed =
                values.whole(plan.id(), at).stream().collect(groupingBy(IndicatorValue::indicatorId));
        Map<Long, Period> missing = statements.missing(plan.id(), at, asOf.isNow()).stream()
                .collect(toMap(
                        StatementMapper.AskedPeriod::indicatorId,
                        StatementMapper.AskedPeriod::period,
                        (earlier, later) -> later));
        SameNumbers.Stated elsewhere = sameNumbers.of(plan.id(), indicators, at);
        BigDecimal timeShare = PlanYears.share(plan, asOf.day());
        return indicators.stream()
                .map(indicator -> {
                    List<IndicatorValue> own = confirmed.getOrDefault(indicator.id(), List.of());
                    return new Judge.Known(
                            plan,
                            indicator,
                            indicator.targetAt(asOf.at()),
                            agreed.get(indicator.id()),
                            own,
                            Optional.ofNullable(missing.get(indicator.id())),
                            elsewhere.disagreeing(indicator, own),
                            timeShare);
                })
                .toList();
    }
}
