package org.duban.indicator;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Amount;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.plan.Indicator;
import org.duban.plan.IndicatorTargets;
import org.duban.plan.Plan;
import org.duban.plan.PlanState;
import org.duban.plan.Plans;
import org.duban.plan.YearlyPath;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What each indicator is measured by, collected once: the office names the unit, the unit states baseline and yearly path,
 * its head signs, the office confirms, and of a binding indicator the committee's leader agrees.
 */
@Service
@Transactional
public class Bases {
    private static final int WORDS = 2000;
    private static final int MOST_ROWS = 200;

    private final BasisMapper mapper;
    private final Plans plans;
    private final IndicatorTargets targets;
    private final Units units;
    private final Recusal recusal;
    private final IndicatorDiary diary;
    private final Actor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bases(
            BasisMapper mapper,
            Plans plans,
            IndicatorTargets targets,
            Units units,
            Recusal recusal,
            IndicatorDiary diary,
            Actor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.plans = plans;
        this.targets = targets;
        this.units = units;
        this.recusal = recusal;
        this.diary = diary;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** Asks units for the bases of some indicators, all or none. */
    public void commission(long planId, CommissionForm form) {
        Plan plan = plans.lock(planId);
        if (plan.state() != PlanState.PUBLISHED) {
            throw RuleViolated.conflict("plan-not-running", "规划印发后、办结前才能布置指标");
        }
        Map<Long, Indicator> indicators =
                plans.indicators(planId).stream().collect(toMap(Indicator::id, Function.identity()));
        List<CommissionForm.Row> rows = form.given();
        Map<Long, Basis> newest = rows.isEmpty() || indicators.isEmpty()
                ? Map.of()
                : mapper.newest(indicators.keySet()).stream().collect(toMap(Basis::indicatorId, Function.identity()));
        check(rows, indicators, newest);
        rows.forEach(row -> ask(plan, row, newest.get(Objects.requireNonNull(row.indicatorId()))));
    }

    private void check(List<CommissionForm.Row> rows, Map<Long, Indicator> indicators, Map<Long, Basis> newest) {
        FormCheck check = new FormCheck()
                .that(!rows.isEmpty(), "rows", "请至少选择一项指标")
                .that(rows.size() <= MOST_ROWS, "rows", "一次布置不超过 " + MOST_ROWS + " 项");
        Set<Long> seen = new HashSet<>();
        LocalDate today = LocalDate.now(clock);
        for (int i = 0; i < rows.size(); i++) {
            CommissionForm.Row row = rows.get(i);
            String at = "rows[" + i + "].";
            Long id = row.indicatorId();
            check.that(id != null && indicators.containsKey(id), at + "indicatorId", "请选择本规划的指标")
                    .that(id == null || seen.add(id), at + "indicatorId", "同一指标只能布置一次")
                    .chosen(at + "rhythm", row.rhythm(), "填报周期（按年或按季）")
                    .that(isAlive(row.unitId(), today), at + "unitId", "请选择现有的责任单位");
            Basis before = id == null ? null : newest.get(id);
            if (before != null && before.state().isOpen()) {
                check.that(false, at + "indicatorId", "该指标已布置" + before.unitName() + "，办理中，如需改派请先撤回");
            } else if (before != null) {
                check.required(at + "why", row.why(), "重新核定的原因", WORDS);
            }
        }
        check.done();
    }

    private boolean isAlive(@Nullable Long unitId, LocalDate today) {
        return unitId != null
                && units.find(unitId).filter(unit -> unit.isValidOn(today)).isPresent();
    }

    private void ask(Plan plan, CommissionForm.Row row, @Nullable Basis before) {
        Unit unit = units.find(Objects.requireNonNull(row.unitId())).orElseThrow();
        NewId id = new NewId();
        mapper.insert(asked(plan, row, unit, before), id);
        Basis basis = get(id.value());
        diary.enter(
                basis,
                IndicatorAct.ASKED,
                "责任单位：" + unit.name() + "，" + basis.rhythm().label() + "填报" + (basis.byCounty() ? "，分县（市、区）" : "")
                        + (basis.why() == null ? "" : "；原因：" + basis.why()));
        events.publishEvent(new BasisAsked(basis.id(), plan.id()));
    }

    private Basis asked(Plan plan, CommissionForm.Row row, Unit unit, @Nullable Basis before) {
        long indicatorId = Objects.requireNonNull(row.indicatorId());
        List<Basis> editions = mapper.editions(indicatorId);
        Said said = before == null ? Said.of(indicator(plan.id(), indicatorId)) : Said.of(before);
        return new Basis(
                0,
                indicatorId,
                plan.id(),
                editions.isEmpty() ? 1 : editions.get(0).edition() + 1,
                BasisState.ASKED,
                unit.id(),
                unit.name(),
                Objects.requireNonNull(row.rhythm()),
                Boolean.TRUE.equals(row.byCounty()),
                before == null ? null : Objects.requireNonNull(row.why()).strip(),
                said.baseline,
                said.baselineYear,
                said.path,
                said.least,
                said.most,
                said.reference,
                said.caliber,
                said.source,
                null,
                clock.instant(),
                actor.now().signature(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** A new edition begins with what the last one said, and the first with what the plan itself says. */
    private record Said(
            @Nullable BigDecimal baseline,
            @Nullable Integer baselineYear,
            @Nullable String path,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            @Nullable String reference,
            @Nullable String caliber,
            @Nullable String source) {

        static Said of(Indicator indicator) {
            String path = YearlyPath.print(indicator.path());
            return new Said(indicator.baseline(), indicator.baselineYear(), path, null, null, null, null, null);
        }

        static Said of(Basis basis) {
            return new Said(
                    basis.baseline(),
                    basis.baselineYear(),
                    basis.path(),
                    basis.least(),
                    basis.most(),
                    basis.reference(),
                    basis.caliber(),
                    basis.source());
        }
    }

    /** The unit states it. */
    public void drawUp(long id, BasisForm form) {
        Basis basis = lock(id, BasisState.ASKED);
        Plan plan = plans.plan(basis.planId());
        new BasisRules(plan, indicator(basis.planId(), basis.indicatorId())).check(form);
        mapper.drawUp(id, form, BasisRules.written(form), actor.now().signature());
        diary.enter(basis, IndicatorAct.STATED, words(form));
    }

    private static String words(BasisForm form) {
        return (form.baseline() == null
                        ? "无基期值"
                        : "基期值 " + Amount.text(form.baseline()) + "（" + form.baselineYear() + " 年）")
                + "；年度路径：" + Objects.requireNonNullElse(BasisRules.written(form), "无")
                + (form.reference() == null || form.reference().isBlank() ? "" : "；参照：" + form.reference())
                + "；来源：" + form.source();
    }

    /** The unit's head lets it out. */
    public void sign(long id) {
        Basis basis = lock(id, BasisState.DRAWN_UP);
        mapper.sign(id, actor.now().signature());
        diary.enter(basis, IndicatorAct.SIGNED, null);
    }

    /** The unit's head sends it back to the handler. */
    public void returnToHandler(long id, OpinionForm form) {
        back(lock(id, BasisState.DRAWN_UP), form);
    }

    /** The office is content, or the leader in its place; where the leader still has to agree, it does not hold yet. */
    public void confirm(long id, OpinionForm form) {
        new FormCheck().optional("opinion", form.opinion(), "审核意见", WORDS).done();
        Basis basis = lock(id, BasisState.SIGNED);
        recusal.check(basis.unitId());
        mapper.confirm(id, actor.now().signature());
        diary.enter(basis, IndicatorAct.CONFIRMED, form.opinion());
        if (!isForLeader(basis)) {
            agree(basis);
        }
    }

    public void refuse(long id, OpinionForm form) {
        Basis basis = lock(id, BasisState.SIGNED);
        recusal.check(basis.unitId());
        back(basis, form);
    }

    /** The leader agrees to what a binding indicator is measured by. */
    public void decide(long id, OpinionForm form) {
        new FormCheck().optional("opinion", form.opinion(), "审批意见", WORDS).done();
        Basis basis = lock(id, BasisState.CONFIRMED);
        mapper.decide(id, actor.now().signature());
        diary.enter(basis, IndicatorAct.DECIDED, form.opinion());
        agree(basis);
    }

    public void overrule(long id, OpinionForm form) {
        back(lock(id, BasisState.CONFIRMED), form);
    }

    private void back(Basis basis, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", WORDS).done();
        mapper.move(basis.id(), BasisState.ASKED, form.opinion());
        diary.enter(basis, IndicatorAct.RETURNED, form.opinion());
    }

    private void agree(Basis basis) {
        Instant now = clock.instant();
        mapper.end(basis.indicatorId(), now, History.FOREVER);
        mapper.agree(basis.id(), now, History.FOREVER);
        targets.measure(basis.planId(), basis.indicatorId(), basis.baseline(), basis.baselineYear(), basis.steps());
        events.publishEvent(new BasisAgreed(basis.id(), basis.planId(), basis.indicatorId()));
    }

    /** The office takes back what it has asked a unit for, as when it was the wrong one. */
    public void withdraw(long id, @Nullable String reason) {
        new FormCheck().required("reason", reason, "撤回原因", WORDS).done();
        Basis basis = lock(id);
        if (!basis.state().isOpen()) {
            throw RuleViolated.conflict(
                    "basis-settled", "该指标的基准" + basis.state().label() + "，不能撤回");
        }
        mapper.move(id, BasisState.WITHDRAWN, reason);
        diary.enter(basis, IndicatorAct.WITHDRAWN, reason);
        events.publishEvent(new BasisWithdrawn(id));
    }

    /** The unit that states it. */
    @Transactional(readOnly = true)
    public long unitOf(long id) {
        return get(id).unitId();
    }

    /** Whether the committee's leader agrees after the office; not where the leader has confirmed in its place (回避). */
    @Transactional(readOnly = true)
    public boolean isForLeader(long id) {
        return isForLeader(get(id));
    }

    private boolean isForLeader(Basis basis) {
        return indicator(basis.planId(), basis.indicatorId()).isBinding()
                && units.committeeOffice().homeUnitId()
                        != units.current(basis.unitId()).id();
    }

    private Indicator indicator(long planId, long id) {
        return targets.find(planId, id).orElseThrow(() -> RuleViolated.notFound("该指标"));
    }

    Basis get(long id) {
        Basis basis = mapper.find(id);
        if (basis == null) {
            throw RuleViolated.notFound("该指标基准");
        }
        return basis;
    }

    /** Holds the plan first, as whoever changes its indicators does. */
    private Basis lock(long id) {
        plans.lock(get(id).planId());
        return Objects.requireNonNull(mapper.lock(id));
    }

    private Basis lock(long id, BasisState expected) {
        Basis basis = lock(id);
        if (basis.state() != expected) {
            throw RuleViolated.conflict(
                    "basis-moved-on", "该指标的基准已是“" + basis.state().label() + "”，请刷新后再办理");
        }
        return basis;
    }
}
