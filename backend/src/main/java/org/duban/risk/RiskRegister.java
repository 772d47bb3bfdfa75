package org.duban.risk;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Phase;
import org.duban.dispatch.RiskDraft;
import org.duban.dispatch.TaskStanding;
import org.duban.dispatch.TaskStatus;
import org.duban.dispatch.WorkPlanSubmitted;
import org.duban.shared.RuleViolated;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of risks: begun with the work plan, kept up while the task is carried out. */
@Service
@Transactional
class RiskRegister {
    private final RiskBook book;
    private final RiskDesk desk;
    private final TaskStanding tasks;

    RiskRegister(RiskBook book, RiskDesk desk, TaskStanding tasks) {
        this.book = book;
        this.desk = desk;
        this.tasks = tasks;
    }

    /** A plan that is handed in again brings its risks again: the same words are the same risk. */
    @EventListener
    void on(WorkPlanSubmitted event) {
        TaskStatus task = tasks.lock(event.planTaskId());
        Map<String, Risk> before = new HashMap<>();
        book.of(event.planTaskId()).stream()
                .filter(risk -> risk.origin() == RiskOrigin.WORK_PLAN && risk.state() == RiskState.WATCHED)
                .forEach(risk -> before.put(risk.what(), risk));
        for (RiskDraft draft : event.risks()) {
            RiskFacts facts = facts(task, draft);
            Risk same = before.remove(facts.what());
            if (same == null) {
                register(task, facts, RiskOrigin.WORK_PLAN);
            } else if (!same.equals(same.saying(facts))) {
                book.change(same, same.saying(facts), RiskAct.CHANGED, null);
            }
        }
        before.values().forEach(gone -> book.change(gone, gone.in(RiskState.DROPPED), RiskAct.DROPPED, null));
    }

    Risk add(long planTaskId, RiskForm form) {
        TaskStatus task = tasks.lock(planTaskId);
        desk.require(task, null);
        refuseClosed(task);
        return register(task, facts(task, form), RiskOrigin.PEOPLE);
    }

    Risk edit(long id, int version, RiskForm form) {
        Risk risk = book.get(id);
        TaskStatus task = tasks.lock(risk.planTaskId());
        desk.require(task, risk.ownerUnitId());
        refuseClosed(task);
        Risk current = book.get(id);
        if (current.version() != version) {
            throw RuleViolated.stale();
        }
        return book.change(current, current.saying(facts(task, form)), RiskAct.CHANGED, null);
    }

    private Risk register(TaskStatus task, RiskFacts facts, RiskOrigin origin) {
        Risk risk = Risk.registered(task.planId(), task.planTaskId(), facts, origin, RiskState.WATCHED, book.now());
        return book.open(
                risk,
                RiskAct.REGISTERED,
                "登记风险“" + facts.what() + "”（" + risk.level().label() + "）");
    }

    private RiskFacts facts(TaskStatus task, RiskDraft draft) {
        Assignment unit = desk.owner(task, draft.unitId());
        return new RiskFacts(
                Objects.requireNonNull(draft.what()).strip(),
                Objects.requireNonNull(draft.likelihood()),
                Objects.requireNonNull(draft.impact()),
                draft.measure(),
                unit.unitId(),
                unit.unitName(),
                draft.sign(),
                draft.signWords());
    }

    private RiskFacts facts(TaskStatus task, RiskForm form) {
        Assignment unit = desk.owner(task, form.ownerUnitId());
        return new RiskFacts(
                form.what().strip(),
                form.likelihood(),
                form.impact(),
                form.measure(),
                unit.unitId(),
                unit.unitName(),
                form.sign(),
                form.signWords());
    }

    static void refuseClosed(TaskStatus task) {
        if (task.phase() == Phase.CLOSED) {
            throw RuleViolated.conflict("task-closed", "任务已办结销号，风险登记不再改动");
        }
    }
}
