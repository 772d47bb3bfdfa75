package org.duban.indicator;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.dispatch.Amount;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.plan.Plans;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What counties say of themselves, so that the responsible unit need not ask them by telephone. */
@Component
@Transactional
class CountyStatements {
    private final StatementMapper mapper;
    private final StatementBook book;
    private final Plans plans;
    private final Units units;
    private final IndicatorDiary diary;
    private final CurrentUser currentUser;

    CountyStatements(
            StatementMapper mapper,
            StatementBook book,
            Plans plans,
            Units units,
            IndicatorDiary diary,
            CurrentUser currentUser) {
        this.mapper = mapper;
        this.book = book;
        this.plans = plans;
        this.units = units;
        this.diary = diary;
        this.currentUser = currentUser;
    }

    /** A county says its own part while the unit has not stated the whole yet. */
    void state(long id, long countyId, @Nullable BigDecimal amount, int version) {
        boolean isOwn = currentUser.get().capacity(Role.COUNTY_OFFICE, countyId).isPresent();
        Statement statement = Optional.ofNullable(mapper.find(id))
                .filter(found -> isOwn && book.basis(found).byCounty())
                .orElseThrow(() -> RuleViolated.notFound("该项填报"));
        plans.lock(statement.planId());
        statement = Objects.requireNonNull(mapper.lock(id));
        if (statement.state() != StatementState.ASKED || statement.isCorrection()) {
            throw RuleViolated.conflict(
                    "already-stated",
                    statement.unitName() + "已填报" + statement.period().label() + "的数值，如需改动请与该单位联系");
        }
        book.rules(statement).objection(amount, countyId).ifPresent(sentence -> {
            throw RuleViolated.invalid("amount", sentence);
        });
        CountyAmount before = book.countiesOf(statement).get(countyId);
        if (version != (before == null ? 0 : before.version())) {
            throw RuleViolated.stale();
        }
        String name = units.find(countyId).map(Unit::name).orElseThrow();
        book.write(statement, countyId, name, Objects.requireNonNull(amount), true, before);
        diary.enter(statement, IndicatorAct.COUNTY_STATED, name + "：" + Amount.text(amount));
    }
}
