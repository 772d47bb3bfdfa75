package org.duban.risk;

import java.util.Comparator;
import java.util.Optional;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Phase;
import org.duban.dispatch.RiskSign;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.risk.RiskMapper.Sighting;
import org.duban.risk.RiskMapper.Signal;
import org.duban.risk.RiskRule.Trigger;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Raises risks: by a sign that the rules take for one, or because somebody says that it has occurred. */
@Component
@Transactional
class RiskAlarm {
    private static final int SENTENCE = 2000;
    private static final int WHAT = 1000;

    private final RiskBook book;
    private final RiskMapper mapper;
    private final RiskDesk desk;
    private final TaskStanding tasks;
    private final ApplicationEventPublisher events;

    RiskAlarm(RiskBook book, RiskMapper mapper, RiskDesk desk, TaskStanding tasks, ApplicationEventPublisher events) {
        this.book = book;
        this.mapper = mapper;
        this.desk = desk;
        this.tasks = tasks;
        this.events = events;
    }

    record OccurrenceForm(@Nullable String reason) {}

    /** The task's row is held: of two servers that see the same, the second finds it known. */
    void sound(RiskSign sign, Sighting seen, Trigger trigger) {
        TaskStatus task = tasks.lock(seen.planTaskId());
        boolean known = mapper.isKnown(seen.planTaskId(), sign, seen.cause(), trigger.effect());
        if (known || task.phase() == Phase.CLOSED || task.leadUnitId() == null) {
            return;
        }
        Optional<Risk> foreseen = foreseen(seen.planTaskId(), sign);
        boolean inHand = foreseen.filter(risk -> risk.state().isInHand()).isPresent();
        Risk risk = foreseen.map(found -> raised(found, trigger)).orElseGet(() -> newFound(task, sign, seen, trigger));
        signal(risk, sign, seen.cause(), trigger.effect(), trigger.reason(), inHand);
    }

    /** The risk that was registered to show by this sign: one in hand first, then the one that waits for it longest. */
    private Optional<Risk> foreseen(long planTaskId, RiskSign sign) {
        return book.of(planTaskId).stream()
                .filter(risk -> risk.sign() == sign && risk.state() != RiskState.DROPPED)
                .min(Comparator.comparing((Risk risk) -> !risk.state().isInHand())
                        .thenComparing(Risk::id));
    }

    private Risk raised(Risk risk, Trigger trigger) {
        String sentence = "风险“" + risk.what() + "”被触发：" + trigger.reason();
        return risk.state().isInHand()
                ? book.change(risk, risk, RiskAct.RAISED, sentence)
                : book.change(
                        risk,
                        risk.raised(stateOf(trigger.effect()), trigger.reason(), book.now()),
                        RiskAct.RAISED,
                        sentence);
    }

    private Risk newFound(TaskStatus task, RiskSign sign, Sighting seen, Trigger trigger) {
        Assignment lead = desk.owner(task, null);
        RiskFacts facts = new RiskFacts(
                shortened(seen.subject().isEmpty() ? sign.label() : sign.label() + "：" + seen.subject()),
                trigger.likelihood(),
                trigger.impact(),
                null,
                lead.unitId(),
                lead.unitName(),
                sign,
                null);
        Risk risk = Risk.registered(
                        task.planId(), task.planTaskId(), facts, RiskOrigin.RULE, RiskState.WATCHED, book.now())
                .raised(stateOf(trigger.effect()), trigger.reason(), book.now());
        return book.open(risk, RiskAct.RAISED, "提示风险“" + risk.what() + "”：" + trigger.reason());
    }

    /** A person says that the risk has come true; the owner answers as if a rule had said so. */
    Risk report(long id, OccurrenceForm form) {
        if (form.reason() == null || form.reason().isBlank() || form.reason().length() > SENTENCE) {
            throw RuleViolated.invalid("reason", "请说明发生了什么（不超过 " + SENTENCE + " 个字）");
        }
        Risk found = book.get(id);
        TaskStatus task = tasks.lock(found.planTaskId());
        desk.require(task, found.ownerUnitId());
        RiskRegister.refuseClosed(task);
        Risk risk = book.get(id);
        if (risk.state().isInHand() || risk.state() == RiskState.DROPPED) {
            throw RuleViolated.conflict("risk-in-hand", "该风险" + risk.state().label() + "，无须再报");
        }
        String reason = form.reason().strip();
        Risk raised = book.change(
                risk,
                risk.raised(RiskState.OCCURRED, reason, book.now()),
                RiskAct.RAISED,
                "报告风险“" + risk.what() + "”已发生：" + reason);
        signal(raised, RiskSign.REPORTED, "risk:" + id + ":" + raised.version(), RiskEffect.OCCURRED, reason, false);
        return raised;
    }

    private void signal(Risk risk, RiskSign sign, String cause, RiskEffect effect, String sentence, boolean isInHand) {
        NewId id = new NewId();
        mapper.insertSignal(
                new Signal(0, risk.planId(), risk.planTaskId(), risk.id(), sign, cause, effect, sentence, book.now()),
                id);
        if (!isInHand) {
            events.publishEvent(new RiskRaised(risk.planId(), risk.planTaskId(), id.value()));
        }
    }

    private static RiskState stateOf(RiskEffect effect) {
        return effect == RiskEffect.OCCURRED ? RiskState.OCCURRED : RiskState.PROPOSED;
    }

    private static String shortened(String what) {
        return what.length() <= WHAT ? what : what.substring(0, WHAT);
    }
}
