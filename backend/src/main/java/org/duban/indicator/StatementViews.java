package org.duban.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.DataScope;
import org.duban.access.DataScopes;
import org.duban.access.Role;
import org.duban.dispatch.Amount;
import org.duban.indicator.IndicatorActEntry.Subject;
import org.duban.indicator.StatementMapper.StatementFilter;
import org.duban.plan.Indicator;
import org.duban.plan.Plans;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Values on their way as those see them whom they concern: the unit, the committee, and counties where they are asked. To
 * others they do not exist before they are confirmed.
 */
@Component
@Transactional(readOnly = true)
class StatementViews {
    private static final int DECIMALS = 2;
    private static final Map<String, String> SORTS = Map.of(
            "due", "s.due", "unit", "s.unit_name", "state", "s.state", "period", "s.period_year, s.period_quarter");

    private final StatementMapper mapper;
    private final ValueMapper values;
    private final StatementBook book;
    private final IndicatorDiary diary;
    private final SameNumbers sameNumbers;
    private final Plans plans;
    private final DataScopes scopes;
    private final CurrentUser currentUser;

    StatementViews(
            StatementMapper mapper,
            ValueMapper values,
            StatementBook book,
            IndicatorDiary diary,
            SameNumbers sameNumbers,
            Plans plans,
            DataScopes scopes,
            CurrentUser currentUser) {
        this.mapper = mapper;
        this.values = values;
        this.book = book;
        this.diary = diary;
        this.sameNumbers = sameNumbers;
        this.plans = plans;
        this.scopes = scopes;
        this.currentUser = currentUser;
    }

    /**
     * What the list may be narrowed to.
     *
     * @param counties those for which counties may say their part now
     */
    record Query(
            @Nullable Long planId,
            @Nullable Long indicatorId,
            @Nullable StatementState state,
            @Nullable Boolean counties) {}

    Page<StatementView.Item> page(Query query, PageRequest page) {
        DataScope scope = scopes.current();
        boolean forCounties = Boolean.TRUE.equals(query.counties());
        if (!forCounties && scope.isEmpty()) {
            return new Page<>(List.of(), 0);
        }
        StatementFilter filter = new StatementFilter(
                query.planId(),
                query.indicatorId(),
                query.state(),
                scope.unrestricted() || forCounties ? null : scope.unitIds(),
                forCounties);
        List<Statement> rows =
                mapper.page(filter, page.orderBy(SORTS, "s.due desc, s.id"), page.limit(), page.offset());
        Map<Long, Indicator> indicators = new HashMap<>();
        rows.stream()
                .map(Statement::planId)
                .distinct()
                .flatMap(plan -> plans.indicators(plan).stream())
                .forEach(indicator -> indicators.put(indicator.id(), indicator));
        return new Page<>(
                rows.stream()
                        .map(row -> item(row, Objects.requireNonNull(indicators.get(row.indicatorId()))))
                        .toList(),
                mapper.count(filter));
    }

    private static StatementView.Item item(Statement row, Indicator indicator) {
        return new StatementView.Item(
                row.id(),
                row.planId(),
                row.indicatorId(),
                indicator.name(),
                indicator.unit(),
                row.period().label(),
                row.isCorrection(),
                row.state(),
                row.unitName(),
                row.due());
    }

    StatementView get(long id) {
        Statement statement = book.get(id);
        Basis basis = book.basis(statement);
        boolean isCounty = basis.byCounty() && currentUser.get().is(Role.COUNTY_OFFICE);
        if (!scopes.current().covers(statement.unitId()) && !isCounty) {
            throw RuleViolated.notFound("该项填报");
        }
        Indicator indicator = book.indicator(statement.planId(), statement.indicatorId());
        List<IndicatorValue> whole = values.all(indicator.id(), book.now()).stream()
                .filter(value -> value.countyId() == 0)
                .toList();
        Period period = statement.period();
        List<StatementView.County> counties = basis.byCounty() ? counties(statement) : List.of();
        return new StatementView(
                id,
                indicator,
                BasisView.of(basis),
                period.label(),
                period.year(),
                period.quarter(),
                statement.isCorrection(),
                statement.state(),
                statement.unitName(),
                statement.amount(),
                statement.reference(),
                statement.source(),
                statement.asOf(),
                statement.certifiedBy(),
                statement.reason(),
                statement.opinion(),
                statement.due(),
                whole.stream()
                        .filter(value -> value.period().last().isBefore(period.last()))
                        .max(Comparator.comparing(IndicatorValue::period))
                        .map(IndicatorValue::latest)
                        .orElse(null),
                at(whole, period.yearBefore()),
                statement.isCorrection() ? at(whole, period) : null,
                expected(statement, basis, indicator),
                sameNumbers
                        .of(statement.planId(), List.of(indicator), book.now())
                        .of(indicator, period),
                counties,
                oddities(statement, counties),
                diary.of(Subject.STATEMENT, id));
    }

    private static IndicatorStanding.@Nullable Latest at(List<IndicatorValue> whole, Period period) {
        return whole.stream()
                .filter(value -> value.period().last().equals(period.last()))
                .reduce((one, newer) -> newer)
                .map(IndicatorValue::latest)
                .orElse(null);
    }

    private @Nullable BigDecimal expected(Statement statement, Basis basis, Indicator indicator) {
        Goal goal = basis.goal(plans.plan(statement.planId()), indicator.target());
        if (!goal.isWay()) {
            return goal.isRelative() ? null : goal.end();
        }
        BigDecimal wanted = new Course(goal, basis.steps()).at(statement.period());
        return Amount.exact(wanted.setScale(DECIMALS, RoundingMode.HALF_UP));
    }

    private List<StatementView.County> counties(Statement statement) {
        Map<Long, CountyAmount> said = book.countiesOf(statement);
        boolean isOpen = statement.state() == StatementState.ASKED && !statement.isCorrection();
        return book.counties().entrySet().stream()
                .map(county -> {
                    Optional<CountyAmount> amount = Optional.ofNullable(said.get(county.getKey()));
                    return new StatementView.County(
                            county.getKey(),
                            county.getValue(),
                            amount.map(CountyAmount::amount).orElse(null),
                            amount.map(CountyAmount::byItself).orElse(false),
                            amount.map(CountyAmount::enteredBy).orElse(null),
                            isOpen
                                    && currentUser
                                            .get()
                                            .capacity(Role.COUNTY_OFFICE, county.getKey())
                                            .isPresent(),
                            amount.map(CountyAmount::version).orElse(0));
                })
                .toList();
    }

    /** Told anew to each who has to sign or confirm, with the unit's reason beside it. */
    private List<String> oddities(Statement statement, List<StatementView.County> counties) {
        if (statement.amount() == null) {
            return List.of();
        }
        return book.rules(statement)
                .oddities(new ValueForm(
                        statement.amount(),
                        statement.reference(),
                        statement.source(),
                        statement.asOf(),
                        statement.certifiedBy(),
                        statement.reason(),
                        counties.stream()
                                .map(county -> new ValueForm.County(county.countyId(), county.amount()))
                                .collect(Collectors.toList())));
    }
}
