package org.duban.dispatch;

import static org.duban.dispatch.FormCheck.OPINION;
import static org.duban.dispatch.FormCheck.PAPER_NUMBER;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duban.shared.Demand;
import org.duban.shared.InTransaction;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The division of work: units take their tasks on or object, the office names the one that leads. */
@Service
@Transactional
public class Assignments {
    private final Dispatching dispatching;
    private final AssignmentMapper mapper;
    private final History history;
    private final TaskUnits units;
    private final StatusBook statuses;
    private final Timeline timeline;
    private final Recusal recusal;
    private final Actor actor;
    private final Clock clock;
    private final InTransaction<Map<Long, Long>> taskOf = new InTransaction<>(HashMap::new);

    Assignments(
            Dispatching dispatching,
            AssignmentMapper mapper,
            History history,
            TaskUnits units,
            StatusBook statuses,
            Timeline timeline,
            Recusal recusal,
            Actor actor,
            Clock clock) {
        this.dispatching = dispatching;
        this.mapper = mapper;
        this.history = history;
        this.units = units;
        this.statuses = statuses;
        this.timeline = timeline;
        this.recusal = recusal;
        this.actor = actor;
        this.clock = clock;
    }

    /** Sends all tasks of a plan to their units, once. */
    public void dispatch(long planId) {
        dispatching.dispatch(planId);
    }

    /** Among those of its task, if they were asked for in the same transaction: MyBatis has them still. */
    public Assignment get(long assignmentId) {
        return Optional.ofNullable(taskOf.get().get(assignmentId))
                .flatMap(task -> mapper.ofTask(task).stream()
                        .filter(assignment -> assignment.id() == assignmentId)
                        .findFirst())
                .or(() -> Optional.ofNullable(mapper.find(assignmentId)))
                .orElseThrow(() -> RuleViolated.notFound("该分工"));
    }

    public List<Assignment> of(long planTaskId) {
        List<Assignment> all = mapper.ofTask(planTaskId);
        all.forEach(assignment -> taskOf.get().put(assignment.id(), planTaskId));
        return all;
    }

    /** Assignments whose unit still has to answer. */
    public List<Long> toAcknowledge(long planTaskId) {
        return mapper.ofTask(planTaskId).stream()
                .filter(assignment -> assignment.state().awaitsAnswer())
                .map(Assignment::id)
                .toList();
    }

    public void acknowledge(long assignmentId, AcknowledgeForm form) {
        new FormCheck().optional("note", form.note(), "签收备注", OPINION).done();
        TaskStatus status = lockTaskOf(assignmentId);
        Assignment assignment = awaitingAnswer(assignmentId);
        mapper.answer(
                assignment.accepted(form.note(), clock.instant(), actor.now().signature()));
        enter(assignment, TimelineKind.ACKNOWLEDGED, assignment.unitName() + "签收任务" + Sentence.remark(form.note()));
        if (mapper.countUnanswered(assignment.planTaskId()) == 0) {
            statuses.change(status, status.acknowledged());
        }
    }

    public void refuse(long assignmentId, RefuseForm form) {
        new FormCheck()
                .required("legalBasis", form.legalBasis(), "不承担该任务的法定依据", OPINION)
                .required("reason", form.reason(), "理由", OPINION)
                .done();
        lockTaskOf(assignmentId);
        Assignment assignment = awaitingAnswer(assignmentId);
        Demand.that(
                assignment.state() != AssignmentState.UPHELD && !mapper.isUpheld(assignmentId, assignment.unitId()),
                "already-upheld",
                "残工委办公室已裁定由" + assignment.unitName() + "承担，不能再次提出异议，请签收任务");
        mapper.answer(assignment.refused(form));
        enter(
                assignment,
                TimelineKind.REFUSED,
                assignment.unitName() + "提出异议，依据：" + form.legalBasis() + "；理由：" + form.reason() + suggestion(form));
    }

    private String suggestion(RefuseForm form) {
        return form.suggestedUnitId() == null
                ? ""
                : "；建议由"
                        + units.chosen("suggestedUnitId", form.suggestedUnitId())
                                .name() + "承担";
    }

    public void uphold(long assignmentId, ArbitrationForm form) {
        new FormCheck()
                .required("reason", form.reason(), "裁定理由", OPINION)
                .optional("paperNumber", form.paperNumber(), "文号", PAPER_NUMBER)
                .done();
        lockTaskOf(assignmentId);
        Assignment assignment = underDispute(assignmentId);
        mapper.answer(assignment.upheld());
        rule(assignment, Ruling.Kind.UPHELD, form.reason(), form.paperNumber());
        enter(
                assignment,
                TimelineKind.UPHELD,
                "责任裁定：维持由" + assignment.unitName() + "承担，理由：" + form.reason() + Sentence.paper(form.paperNumber()));
    }

    /** Moves a disputed part to another unit, never twice for the same pair of unit and task. */
    public void transfer(long assignmentId, TransferForm form) {
        new FormCheck()
                .chosen("unitId", form.unitId(), "承担单位")
                .required("reason", form.reason(), "裁定理由", OPINION)
                .optional("paperNumber", form.paperNumber(), "文号", PAPER_NUMBER)
                .done();
        TaskStatus status = lockTaskOf(assignmentId);
        Assignment from = underDispute(assignmentId);
        Assignment to = heldBy(from, Objects.requireNonNull(form.unitId()));
        move(from, to, form.reason(), form.paperNumber());
        mapper.answer(to);
        rule(to, Ruling.Kind.TRANSFERRED, form.reason(), form.paperNumber());
        enter(
                to,
                TimelineKind.TRANSFERRED,
                "责任裁定：由" + from.unitName() + "移交" + to.unitName() + "，理由：" + form.reason()
                        + Sentence.paper(form.paperNumber()));
        follow(status, to);
    }

    private Assignment heldBy(Assignment from, long unitId) {
        var unit = units.chosen("unitId", unitId);
        boolean shares = mapper.ofTask(from.planTaskId()).stream().anyMatch(other -> other.unitId() == unitId);
        Demand.that(!shares, "already-shares", unit.name() + "已承担本任务，请选择其他单位");
        Demand.that(
                !mapper.everHeld(from.planTaskId(), unitId),
                "already-transferred",
                "本任务曾由" + unit.name() + "承担并已移交，不能再次移交给该单位，请选择其他单位");
        return from.transferredTo(unitId, unit.name());
    }

    /** Whether the plan, or an appointment, says who leads. */
    @Transactional(readOnly = true)
    public boolean leadIsDecided(long planTaskId) {
        return statuses.get(planTaskId).isLeadDecided();
    }

    /** Puts on record how the work is divided, once all have answered and what was disputed is ruled. */
    public void settle(long planTaskId) {
        TaskStatus status = statuses.lock(planTaskId);
        String division = mapper.ofTask(planTaskId).stream()
                .map(assignment -> assignment.unitName() + "（" + part(assignment, status) + "）")
                .collect(Collectors.joining("、"));
        timeline.enter(status.planId(), planTaskId, TimelineKind.ROLES_SETTLED, "各单位均已签收，核定分工：" + division);
    }

    private static String part(Assignment assignment, TaskStatus status) {
        if (Objects.equals(assignment.id(), status.leadAssignmentId())) {
            return "主办";
        }
        return switch (assignment.role()) {
            case LEAD -> "牵头";
            case PARTICIPANT -> "参与";
            case JOINT -> "责任";
        };
    }

    /** Names the coordinating lead where the plan gives none or several; the other leads stay on the task. */
    public void appointCoordinator(long planTaskId, AppointForm form) {
        new FormCheck()
                .chosen("unitId", form.unitId(), "主办单位")
                .required("paperNumber", form.paperNumber(), "确定主办单位的文号", PAPER_NUMBER)
                .optional("reason", form.reason(), "说明", OPINION)
                .done();
        TaskStatus status = statuses.lock(planTaskId);
        Demand.that(status.phase() == Phase.APPOINTMENT, "not-to-appoint", "该任务不在待定主办阶段，无需确定主办单位");
        Assignment lead = mapper.ofTask(planTaskId).stream()
                .filter(assignment -> Objects.equals(assignment.unitId(), form.unitId()))
                .findFirst()
                .orElseThrow(() -> RuleViolated.invalid("unitId", "主办单位须从承担本任务的单位中确定"));
        rule(lead, Ruling.Kind.APPOINTED, form.reason(), form.paperNumber());
        statuses.change(status, status.ledBy(lead).in(Phase.WORK_PLAN));
        enter(
                lead,
                TimelineKind.APPOINTED,
                "确定" + lead.unitName() + "为主办单位" + Sentence.paper(form.paperNumber()) + Sentence.remark(form.reason()));
    }

    /** The duties of a unit that was replaced go on with its successor (机构改革); history keeps the old name. */
    void handOver(long fromUnit, long toUnit, String successor) {
        for (Assignment found : mapper.openOfUnit(fromUnit)) {
            TaskStatus status = statuses.lock(found.planTaskId());
            if (mapper.everHeld(found.planTaskId(), toUnit)) {
                // The successor has a part of its own: both go on under it, and one row per unit is the rule.
                continue;
            }
            Assignment from = get(found.id());
            Assignment to = from.handedTo(toUnit, successor);
            move(from, to, "机构改革", null);
            rule(to, Ruling.Kind.SUCCEEDED, "机构改革", null);
            enter(to, TimelineKind.SUCCEEDED, "机构改革：" + from.unitName() + "的职责由" + successor + "承接");
            follow(status, to);
        }
    }

    private void move(Assignment from, Assignment to, @Nullable String reason, @Nullable String paperNumber) {
        mapper.hand(from.id(), to.unitId(), to.unitName());
        mapper.closeHolder(from.id(), clock.instant(), Forever.END);
        mapper.openHolder(to, reason, paperNumber, clock.instant(), Forever.END);
    }

    private void follow(TaskStatus status, Assignment moved) {
        if (Objects.equals(status.leadAssignmentId(), moved.id())) {
            statuses.change(status, status.ledBy(moved));
        }
    }

    private TaskStatus lockTaskOf(long assignmentId) {
        return statuses.lock(get(assignmentId).planTaskId());
    }

    private Assignment awaitingAnswer(long assignmentId) {
        Assignment assignment = get(assignmentId);
        Demand.that(
                assignment.state().awaitsAnswer(),
                "already-answered",
                assignment.unitName() + "对本任务的答复已办理（" + assignment.state().label() + "），无需重复办理");
        return assignment;
    }

    private Assignment underDispute(long assignmentId) {
        Assignment assignment = get(assignmentId);
        recusal.check(assignment.unitId());
        Demand.that(
                assignment.state() == AssignmentState.REFUSED,
                "not-disputed",
                assignment.unitName() + "没有待裁定的异议（" + assignment.state().label() + "）");
        return assignment;
    }

    private void rule(Assignment on, Ruling.Kind kind, @Nullable String reason, @Nullable String paperNumber) {
        mapper.insertRuling(new Ruling(
                on.planTaskId(),
                on.id(),
                kind,
                on.unitId(),
                on.unitName(),
                reason,
                paperNumber,
                clock.instant(),
                actor.now().signature()));
    }

    /** Ends each step: what the row says now goes down in the history. */
    private void enter(Assignment assignment, TimelineKind kind, String sentence) {
        history.remember(KeptTables.ASSIGNMENTS, assignment.id(), clock.instant());
        timeline.enter(assignment.planId(), assignment.planTaskId(), kind, sentence);
    }
}
