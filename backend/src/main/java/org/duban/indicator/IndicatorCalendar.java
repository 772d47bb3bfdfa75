package org.duban.indicator;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duban.calendar.Calendars;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.plan.Plan;
import org.duban.plan.PlanState;
import org.duban.plan.Plans;
import org.duban.shared.NewId;
import org.duban.shared.SystemTime;
import org.duban.shared.history.History;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Asks for values when their year or quarter is over: on a working day, each period once. What was over before the basis
 * was agreed is asked for year by year alone, and the quarter just before it: nobody is to dig out old quarters.
 */
@Component
public class IndicatorCalendar {
    private final Plans plans;
    private final BasisMapper bases;
    private final StatementMapper mapper;
    private final ValueDeadlines deadlines;
    private final Units units;
    private final Calendars calendars;
    private final History history;
    private final IndicatorDiary diary;
    private final Clock clock;
    private final TransactionTemplate transactions;
    private final ApplicationEventPublisher events;

    IndicatorCalendar(
            Plans plans,
            BasisMapper bases,
            StatementMapper mapper,
            ValueDeadlines deadlines,
            Units units,
            Calendars calendars,
            History history,
            IndicatorDiary diary,
            Clock clock,
            TransactionTemplate transactions,
            ApplicationEventPublisher events) {
        this.plans = plans;
        this.bases = bases;
        this.mapper = mapper;
        this.deadlines = deadlines;
        this.units = units;
        this.calendars = calendars;
        this.history = history;
        this.diary = diary;
        this.clock = clock;
        this.transactions = transactions;
        this.events = events;
    }

    /** A new day: a plan a transaction, so that one that fails does not hold up the others. Twice a day asks nothing twice. */
    public void ask() {
        if (calendars.current().isWorkingDay(LocalDate.now(clock))) {
            plans.running().forEach(plan -> transactions.executeWithoutResult(transaction -> ask(plan)));
        }
    }

    @EventListener
    void on(BasisAgreed event) {
        ask(event.planId());
    }

    private void ask(long planId) {
        Plan plan = plans.lock(planId);
        List<Basis> agreed = plan.state() == PlanState.PUBLISHED ? bases.agreed(planId, clock.instant()) : List.of();
        if (agreed.isEmpty()) {
            return;
        }
        Map<Long, Set<LocalDate>> asked = mapper.asked(planId).stream()
                .collect(groupingBy(
                        StatementMapper.AskedPeriod::indicatorId,
                        mapping(one -> one.period().last(), toSet())));
        List<Statement> opened = new ArrayList<>();
        agreed.forEach(basis -> {
            Set<LocalDate> known = new HashSet<>(asked.getOrDefault(basis.indicatorId(), Set.of()));
            wanted(plan, basis).stream()
                    .filter(period -> known.add(period.last()))
                    .forEach(period -> opened.add(open(basis, period)));
        });
        tell(opened);
    }

    private void tell(List<Statement> opened) {
        if (opened.isEmpty()) {
            return;
        }
        history.remember(
                KeptStatements.STATEMENTS, opened.stream().map(Statement::id).toList(), clock.instant());
        events.publishEvent(new ValuesAsked(opened.stream()
                .map(statement -> new ValuesAsked.Asked(statement.id(), statement.planId()))
                .toList()));
    }

    private List<Period> wanted(Plan plan, Basis basis) {
        LocalDate agreed = LocalDate.ofInstant(Objects.requireNonNull(basis.validFrom()), SystemTime.ZONE);
        return Period.ended(PlanYears.start(plan), LocalDate.now(clock), basis.rhythm())
                .filter(period -> !period.last().isAfter(PlanYears.end(plan)))
                .filter(period -> period.endsYear() || !period.next().last().isBefore(agreed))
                .toList();
    }

    private Statement open(Basis basis, Period period) {
        Instant now = clock.instant();
        Unit unit = units.current(basis.unitId());
        NewId id = new NewId();
        mapper.insert(
                new Statement(
                        0,
                        basis.indicatorId(),
                        basis.planId(),
                        basis.id(),
                        period.year(),
                        period.quarter(),
                        0,
                        StatementState.ASKED,
                        unit.id(),
                        unit.name(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        now,
                        deadlines.after(now),
                        null,
                        null,
                        null),
                id);
        Statement statement = Objects.requireNonNull(mapper.find(id.value()));
        diary.enter(statement, IndicatorAct.ASKED, period.label());
        return statement;
    }
}
