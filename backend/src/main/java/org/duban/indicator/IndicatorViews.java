package org.duban.indicator;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.indicator.IndicatorPage.CountyValue;
import org.duban.indicator.IndicatorPage.OpenStatement;
import org.duban.indicator.IndicatorPage.SaidElsewhere;
import org.duban.organisation.Units;
import org.duban.plan.Plan;
import org.duban.plan.PlanState;
import org.duban.plan.Plans;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Indicators as people look at them: the list on the official scale, and each with its course. */
@Component
@Transactional(readOnly = true)
class IndicatorViews {
    private static final int OPEN_ONES = 50;
    private static final Map<String, String> SORTS = Map.of(
            "period", "v.period_year, case when v.period_quarter = 0 then 4 else v.period_quarter end",
            "validFrom", "v.valid_from");
    private static final String NEWEST =
            "v.period_year desc, case when v.period_quarter = 0 then 4 else v.period_quarter end desc, v.id desc";
    private static final Map<String, Comparator<IndicatorStanding>> ORDERS = Map.of(
            "scale", Comparator.comparing(IndicatorStanding::scale),
            "done", Comparator.comparing(IndicatorStanding::done, Comparator.nullsFirst(Comparator.naturalOrder())),
            "unit", Comparator.comparing(IndicatorStanding::unitName, Comparator.nullsLast(Comparator.naturalOrder())),
            "name", Comparator.comparing(IndicatorStanding::name));

    private final IndicatorStandings standings;
    private final Plans plans;
    private final BasisMapper bases;
    private final ValueMapper values;
    private final StatementMapper statements;
    private final SameNumbers sameNumbers;
    private final Units units;
    private final CurrentUser currentUser;
    private final Clock clock;

    IndicatorViews(
            IndicatorStandings standings,
            Plans plans,
            BasisMapper bases,
            ValueMapper values,
            StatementMapper statements,
            SameNumbers sameNumbers,
            Units units,
            CurrentUser currentUser,
            Clock clock) {
        this.standings = standings;
        this.plans = plans;
        this.bases = bases;
        this.values = values;
        this.statements = statements;
        this.sameNumbers = sameNumbers;
        this.units = units;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** What the list may be narrowed to. */
    record Filter(
            @Nullable Scale scale,
            @Nullable Boolean binding,
            @Nullable Long unitId,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate asOf) {

        boolean takes(IndicatorStanding standing) {
            return (scale == null || standing.scale() == scale)
                    && (binding == null || standing.binding() == binding)
                    && (unitId == null || unitId.equals(standing.unitId()));
        }
    }

    /** How many stand where. */
    record Summary(LocalDate day, int total, int binding, List<Count> counts) {}

    record Count(Scale scale, int all, int binding) {}

    Page<IndicatorStanding> page(long planId, Filter filter, PageRequest page) {
        List<IndicatorStanding> all = all(planId, filter).sorted(order(page)).toList();
        return new Page<>(all.stream().skip(page.offset()).limit(page.limit()).toList(), all.size());
    }

    Stream<IndicatorStanding> all(long planId, Filter filter) {
        return standings.standings(planId, AsOf.of(filter.asOf(), clock)).stream()
                .filter(filter::takes);
    }

    /** As asked; binding ones first where nothing is. */
    private static Comparator<IndicatorStanding> order(PageRequest page) {
        Map<String, String> known = new HashMap<>();
        ORDERS.keySet().forEach(name -> known.put(name, name));
        Comparator<IndicatorStanding> order = (one, other) -> 0;
        for (String name : page.orderBy(known, "").split(", ")) {
            String[] words = name.split(" ");
            Comparator<IndicatorStanding> next = ORDERS.get(words[0]);
            if (next != null) {
                order = order.thenComparing(words.length > 1 ? next.reversed() : next);
            }
        }
        return order;
    }

    Summary summary(long planId, @Nullable LocalDate wanted) {
        AsOf asOf = AsOf.of(wanted, clock);
        List<IndicatorStanding> all = standings.standings(planId, asOf);
        List<Count> counts = Stream.of(Scale.values())
                .map(scale -> new Count(
                        scale,
                        (int) all.stream().filter(one -> one.scale() == scale).count(),
                        (int) all.stream()
                                .filter(one -> one.scale() == scale && one.binding())
                                .count()))
                .toList();
        int binding = (int) all.stream().filter(IndicatorStanding::binding).count();
        return new Summary(asOf.day(), all.size(), binding, counts);
    }

    IndicatorPage get(long planId, long id, @Nullable LocalDate wanted) {
        AsOf asOf = AsOf.of(wanted, clock);
        Instant at = at(asOf);
        Judge.Known known = known(planId, id, asOf);
        IndicatorStanding standing = standings.judge(known);
        Basis basis = known.basis();
        return new IndicatorPage(
                standing,
                basis == null ? null : BasisView.of(basis),
                CoursePoint.of(known, standing.forecast()),
                bases.editions(id).stream()
                        .filter(one -> !one.askedAt().isAfter(at))
                        .map(BasisView::of)
                        .toList(),
                known.indicator().formerTargets().stream()
                        .filter(former -> !former.replacedAt().isAfter(at))
                        .toList(),
                asOf.isNow() ? open(planId, id) : List.of(),
                basis != null && basis.byCounty() ? counties(id, at) : List.of(),
                elsewhere(known, at),
                asOf.isNow() && mayCorrect(known));
    }

    private Judge.Known known(long planId, long id, AsOf asOf) {
        Plan plan = plans.plan(planId);
        if (plan.state() == PlanState.DRAFT) {
            throw RuleViolated.notFound("该指标");
        }
        return standings.known(plan, id, asOf);
    }

    private List<OpenStatement> open(long planId, long id) {
        return Stream.of(StatementState.ASKED, StatementState.STATED, StatementState.SIGNED)
                .map(state -> new StatementMapper.StatementFilter(planId, id, state, null, false))
                .flatMap(filter -> statements.page(filter, "s.period_year, s.period_quarter", OPEN_ONES, 0).stream())
                .map(statement -> new OpenStatement(
                        statement.id(),
                        statement.period().label(),
                        statement.isCorrection(),
                        statement.state(),
                        statement.unitName()))
                .toList();
    }

    private List<CountyValue> counties(long id, Instant at) {
        Map<Long, IndicatorValue> newest = new HashMap<>();
        values.all(id, at).stream()
                .filter(value -> value.countyId() != 0)
                .forEach(value -> newest.put(value.countyId(), value));
        return units.counties().stream()
                .map(county -> {
                    IndicatorValue value = newest.get(county.id());
                    return new CountyValue(
                            county.id(),
                            county.name(),
                            value == null ? null : value.period().label(),
                            value == null ? null : value.amount());
                })
                .toList();
    }

    private List<SaidElsewhere> elsewhere(Judge.Known known, Instant at) {
        SameNumbers.Stated stated = sameNumbers.of(known.plan().id(), List.of(known.indicator()), at);
        return known.values().stream()
                .flatMap(value -> stated.of(known.indicator(), value.period()).stream()
                        .map(other -> new SaidElsewhere(
                                value.period().label(),
                                value.amount(),
                                other.planTaskId(),
                                other.task(),
                                other.label(),
                                other.amount(),
                                other.amount().compareTo(value.amount()) == 0)))
                .toList();
    }

    private boolean mayCorrect(Judge.Known known) {
        Basis basis = known.basis();
        return basis != null
                && !known.values().isEmpty()
                && currentUser
                        .get()
                        .capacity(Role.HANDLER, units.current(basis.unitId()).id())
                        .isPresent();
    }

    /** Everything that was confirmed of the whole (countyId 0) or of a county, corrected values too. */
    Page<IndicatorValue> values(long planId, long id, long countyId, @Nullable LocalDate wanted, PageRequest page) {
        AsOf asOf = AsOf.of(wanted, clock);
        known(planId, id, asOf);
        Instant at = at(asOf);
        return new Page<>(
                values.course(id, countyId, at, page.orderBy(SORTS, NEWEST), page.limit(), page.offset()).stream()
                        .map(value -> value.asOf(at))
                        .toList(),
                values.courseCount(id, countyId, at));
    }

    private Instant at(AsOf asOf) {
        return asOf.at() == null ? clock.instant() : asOf.at();
    }
}
