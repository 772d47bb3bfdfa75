package org.duban.indicator;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.Amount;
import org.duban.dispatch.FormCheck;
import org.duban.organisation.Units;
import org.duban.plan.Indicator;
import org.duban.plan.Plans;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for another value in the place of one that was confirmed, which stays beside it. */
@Service
@Transactional
public class ValueCorrections {
    private static final int LAST_QUARTER = 4;

    private final StatementMapper mapper;
    private final ValueMapper values;
    private final StatementBook book;
    private final Plans plans;
    private final Units units;
    private final CurrentUser currentUser;
    private final ApplicationEventPublisher events;

    ValueCorrections(
            StatementMapper mapper,
            ValueMapper values,
            StatementBook book,
            Plans plans,
            Units units,
            CurrentUser currentUser,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.values = values;
        this.book = book;
        this.plans = plans;
        this.units = units;
        this.currentUser = currentUser;
        this.events = events;
    }

    /** The unit asks for another value in the place of one that was confirmed; it is signed and confirmed like the first. */
    public long correct(long planId, long indicatorId, CorrectionForm form) {
        plans.lock(planId);
        Indicator indicator = book.indicator(planId, indicatorId);
        new FormCheck()
                .chosen("year", form.year(), "要更正的年份")
                .chosen("value", form.value(), "更正后的数值")
                .done();
        Period period = period(form);
        IndicatorValue old = values.all(indicatorId, book.now()).stream()
                .filter(value -> value.countyId() == 0 && value.period().equals(period))
                .findFirst()
                .orElseThrow(() -> RuleViolated.invalid("year", period.label() + "没有经确认的数值，无需更正"));
        Basis basis = book.agreed(planId, indicatorId);
        requireHandlerOf(basis);
        if (mapper.openCorrection(indicatorId, period.year(), period.quarter()) != null) {
            throw RuleViolated.conflict("correction-open", period.label() + "的数值已有一件更正正在办理");
        }
        ValueForm value = Objects.requireNonNull(form.value());
        new ValueRules(indicator, basis, period, book.around(indicator, basis, period, Map.of()), book.today())
                .check(value, "value.", true);
        refuseTheSame(old, value);
        NewId id = new NewId();
        mapper.insert(corrected(basis, period, value), id);
        Statement statement = Objects.requireNonNull(mapper.find(id.value()));
        book.takeDown(statement, value);
        book.remember(
                statement,
                IndicatorAct.CORRECTED,
                "由 " + Amount.text(old.amount()) + " 更正为 " + StatementBook.words(statement, value) + "；原因："
                        + value.reason());
        events.publishEvent(new ValuesAsked(List.of(new ValuesAsked.Asked(statement.id(), planId))));
        return statement.id();
    }

    private static Period period(CorrectionForm form) {
        int quarter = Objects.requireNonNullElse(form.quarter(), 0);
        if (quarter < 0 || quarter > LAST_QUARTER) {
            throw RuleViolated.invalid("quarter", "季度应为 1 至 4，全年填 0");
        }
        return new Period(Objects.requireNonNull(form.year()), quarter);
    }

    private static void refuseTheSame(IndicatorValue old, ValueForm value) {
        boolean isSame = old.amount().compareTo(Objects.requireNonNull(value.amount())) == 0
                && (old.reference() == null
                        ? value.reference() == null
                        : value.reference() != null && old.reference().compareTo(value.reference()) == 0);
        if (isSame && value.stated().isEmpty()) {
            throw RuleViolated.invalid("value.amount", "更正后的数值与原数值相同，无需更正");
        }
    }

    private Statement corrected(Basis basis, Period period, ValueForm form) {
        return new Statement(
                0,
                basis.indicatorId(),
                basis.planId(),
                basis.id(),
                period.year(),
                period.quarter(),
                mapper.corrections(basis.indicatorId(), period.year(), period.quarter()) + 1,
                StatementState.STATED,
                basis.unitId(),
                basis.unitName(),
                form.amount(),
                form.reference(),
                form.source(),
                form.asOf(),
                form.certifiedBy(),
                form.reason(),
                null,
                book.now(),
                book.now(),
                book.signature(),
                null,
                null);
    }

    private void requireHandlerOf(Basis basis) {
        long unit = units.current(basis.unitId()).id();
        if (currentUser.get().capacity(Role.HANDLER, unit).isEmpty()) {
            throw RuleViolated.forbidden("not-responsible", "该指标由" + basis.unitName() + "负责，请由该单位经办人提出更正");
        }
    }
}
