package org.duban.indicator;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Amount;
import org.duban.organisation.Units;
import org.duban.plan.Indicator;
import org.duban.plan.IndicatorTargets;
import org.duban.plan.Plans;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Statements with all that they stand among, and what is written down of each step. */
@Component
class StatementBook {
    private final StatementMapper mapper;
    private final BasisMapper bases;
    private final ValueMapper values;
    private final Plans plans;
    private final IndicatorTargets targets;
    private final SameNumbers sameNumbers;
    private final Units units;
    private final History history;
    private final IndicatorDiary diary;
    private final Actor actor;
    private final Clock clock;

    StatementBook(
            StatementMapper mapper,
            BasisMapper bases,
            ValueMapper values,
            Plans plans,
            IndicatorTargets targets,
            SameNumbers sameNumbers,
            Units units,
            History history,
            IndicatorDiary diary,
            Actor actor,
            Clock clock) {
        this.mapper = mapper;
        this.bases = bases;
        this.values = values;
        this.plans = plans;
        this.targets = targets;
        this.sameNumbers = sameNumbers;
        this.units = units;
        this.history = history;
        this.diary = diary;
        this.actor = actor;
        this.clock = clock;
    }

    ValueRules rules(Statement statement) {
        Indicator indicator = indicator(statement.planId(), statement.indicatorId());
        Basis basis = basis(statement);
        return new ValueRules(
                indicator,
                basis,
                statement.period(),
                around(indicator, basis, statement.period(), saidByThemselves(statement)),
                today());
    }

    ValueRules.Surroundings around(
            Indicator indicator, Basis basis, Period period, Map<Long, BigDecimal> saidByThemselves) {
        return new ValueRules.Surroundings(
                values.all(indicator.id(), now()),
                basis.byCounty() ? counties() : Map.of(),
                saidByThemselves,
                sameNumbers.of(basis.planId(), List.of(indicator), now()).of(indicator, period));
    }

    private Map<Long, BigDecimal> saidByThemselves(Statement statement) {
        return countiesOf(statement).values().stream()
                .filter(CountyAmount::byItself)
                .collect(toMap(CountyAmount::countyId, CountyAmount::amount));
    }

    Map<Long, CountyAmount> countiesOf(Statement statement) {
        return mapper.counties(List.of(statement.id())).stream()
                .collect(toMap(CountyAmount::countyId, Function.identity()));
    }

    /** Id → name, in their official order. */
    Map<Long, String> counties() {
        Map<Long, String> names = new LinkedHashMap<>();
        units.counties().forEach(county -> names.put(county.id(), county.name()));
        return names;
    }

    static String words(Statement statement, ValueForm form) {
        return statement.period().label() + " " + Amount.text(Objects.requireNonNull(form.amount()))
                + (form.reference() == null ? "" : "（参照 " + Amount.text(form.reference()) + "）") + "，来源："
                + form.source();
    }

    void remember(Statement statement, IndicatorAct act, @Nullable String words) {
        history.remember(KeptStatements.STATEMENTS, statement.id(), now());
        diary.enter(statement, act, words);
    }

    Basis basis(Statement statement) {
        return Objects.requireNonNull(bases.find(statement.basisId()));
    }

    Basis agreed(long planId, long indicatorId) {
        return bases.agreed(planId, now()).stream()
                .filter(basis -> basis.indicatorId() == indicatorId)
                .findFirst()
                .orElseThrow(() -> RuleViolated.conflict("no-basis", "该指标的基期值和年度路径尚未核定"));
    }

    Indicator indicator(long planId, long id) {
        return targets.find(planId, id).orElseThrow(() -> RuleViolated.notFound("该指标"));
    }

    String signature() {
        return actor.now().signature();
    }

    /** What counties say of themselves stays as theirs while the unit says the same. */
    void takeDown(Statement statement, ValueForm form) {
        Map<Long, CountyAmount> before = countiesOf(statement);
        Map<Long, String> names = counties();
        form.stated().forEach(county -> {
            long countyId = Objects.requireNonNull(county.countyId());
            BigDecimal amount = Objects.requireNonNull(county.amount());
            CountyAmount said = before.get(countyId);
            if (said == null || said.amount().compareTo(amount) != 0) {
                write(statement, countyId, Objects.requireNonNull(names.get(countyId)), amount, false, said);
            }
        });
    }

    void write(
            Statement statement,
            long countyId,
            String name,
            BigDecimal amount,
            boolean byItself,
            @Nullable CountyAmount before) {
        CountyAmount row = new CountyAmount(
                statement.id(),
                countyId,
                name,
                amount,
                byItself,
                now(),
                signature(),
                before == null ? 1 : before.version() + 1);
        if (before == null) {
            mapper.insertCounty(row);
        } else if (mapper.updateCounty(row) == 0) {
            throw RuleViolated.stale();
        }
    }

    Statement get(long id) {
        Statement statement = mapper.find(id);
        if (statement == null) {
            throw RuleViolated.notFound("该项填报");
        }
        return statement;
    }

    /** Holds the plan first: whether a count never falls is seen only beside its other values. */
    Statement lock(long id, StatementState expected) {
        plans.lock(get(id).planId());
        Statement statement = Objects.requireNonNull(mapper.lock(id));
        if (statement.state() != expected) {
            throw RuleViolated.conflict(
                    "statement-moved-on", "该项填报" + statement.state().label() + "，请刷新后再办理");
        }
        return statement;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Instant now() {
        return clock.instant();
    }
}
