package org.duban.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.plan.TaskRole;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who takes part in a task once it is under way: units join, leave, change their role, hand on the lead. */
@Service
@Transactional
public class Participation {
    private final AssignmentMapper mapper;
    private final ProgressMapper reports;
    private final ReportHistory reportHistory;
    private final History history;
    private final StatusBook statuses;
    private final Units units;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Participation(
            AssignmentMapper mapper,
            ProgressMapper reports,
            ReportHistory reportHistory,
            History history,
            StatusBook statuses,
            Units units,
            Timeline timeline,
            Actor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.reports = reports;
        this.reportHistory = reportHistory;
        this.history = history;
        this.statuses = statuses;
        this.units = units;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    /** What stands against a unit's joining: it must exist, and no unit gets the same task twice. */
    @Transactional(readOnly = true)
    public Optional<String> objectionToJoining(long planTaskId, long unitId) {
        Unit unit = units.find(unitId)
                .filter(found -> found.isValidOn(LocalDate.now(clock)))
                .orElse(null);
        if (unit == null) {
            return Optional.of("所选单位不存在或已撤销，请重新选择");
        }
        if (mapper.ofTask(planTaskId).stream().anyMatch(part -> part.unitId() == unitId)) {
            return Optional.of(unit.name() + "已承担本任务，无须增加");
        }
        return mapper.everHeld(planTaskId, unitId)
                ? Optional.of("本任务曾由" + unit.name() + "承担并已移交或退出，不能再次列入")
                : Optional.empty();
    }

    public void join(long planTaskId, long unitId, TaskRole role, String reason) {
        TaskStatus status = statuses.lock(planTaskId);
        demandNo(objectionToJoining(planTaskId, unitId));
        Unit unit = units.find(unitId).orElseThrow();
        mapper.insert(List.of(newcomer(status, unit, role)));
        Assignment joined = Objects.requireNonNull(mapper.hold(planTaskId, unitId));
        mapper.openHolder(joined, reason, null, clock.instant(), Forever.END);
        rule(joined, Ruling.Kind.JOINED, reason, null);
        statuses.change(status, status.sharedBy(status.unitCount() + 1));
        enter(joined, TimelineKind.UNIT_JOINED, "增加" + unit.name() + "为" + role.label() + "单位，待其签收，理由：" + reason);
        events.publishEvent(new UnitJoined(planTaskId, joined.id()));
    }

    private Assignment newcomer(TaskStatus status, Unit unit, TaskRole role) {
        return new Assignment(
                0,
                status.planId(),
                status.planTaskId(),
                unit.id(),
                unit.name(),
                unit.name(),
                role,
                AssignmentState.PENDING,
                null,
                null,
                null,
                null,
                null,
                null,
                clock.instant());
    }

    /** What stands against a unit's leaving or taking another role: the coordinator cannot, it has to be changed first. */
    @Transactional(readOnly = true)
    public Optional<String> objectionToChanging(long planTaskId, long assignmentId) {
        Assignment part = partOf(planTaskId, assignmentId).orElse(null);
        if (part == null) {
            return Optional.of("该单位不在本任务的分工之中，请重新选择");
        }
        return Objects.equals(statuses.get(planTaskId).leadAssignmentId(), assignmentId)
                ? Optional.of(part.unitName() + "是主办单位，须先变更主办单位")
                : Optional.empty();
    }

    public void leave(long planTaskId, long assignmentId, String reason) {
        TaskStatus status = statuses.lock(planTaskId);
        demandNo(objectionToChanging(planTaskId, assignmentId));
        Assignment part = partOf(planTaskId, assignmentId).orElseThrow();
        mapper.release(assignmentId, reason);
        mapper.closeHolder(assignmentId, clock.instant(), Forever.END);
        reports.releaseParts(assignmentId);
        reportHistory.remember(reports.reportsOf(assignmentId));
        rule(part, Ruling.Kind.LEFT, reason, null);
        TaskStatus smaller = status.sharedBy(status.unitCount() - 1);
        statuses.change(status, mapper.countUnanswered(planTaskId) == 0 ? smaller.acknowledged() : smaller);
        enter(part, TimelineKind.UNIT_LEFT, part.unitName() + "不再承担本任务，理由：" + reason);
        events.publishEvent(new UnitLeft(planTaskId, assignmentId, part.unitId(), part.unitName(), reason));
    }

    public void changeRole(long planTaskId, long assignmentId, TaskRole role, String reason) {
        statuses.lock(planTaskId);
        demandNo(objectionToChanging(planTaskId, assignmentId));
        Assignment part = partOf(planTaskId, assignmentId).orElseThrow();
        mapper.changeRole(assignmentId, role);
        rule(part, Ruling.Kind.ROLE_CHANGED, reason, null);
        enter(
                part,
                TimelineKind.ROLE_CHANGED,
                part.unitName() + "由" + part.role().label() + "单位调整为" + role.label() + "单位，理由：" + reason);
    }

    /** What stands against a unit's taking the lead: only one that has taken the task on can. */
    @Transactional(readOnly = true)
    public Optional<String> objectionToLeading(long planTaskId, long assignmentId) {
        if (Objects.equals(statuses.get(planTaskId).leadAssignmentId(), assignmentId)) {
            return Optional.of("该单位已是主办单位，请选择其他单位");
        }
        Assignment part = partOf(planTaskId, assignmentId).orElse(null);
        if (part == null) {
            return Optional.of("该单位不在本任务的分工之中，请重新选择");
        }
        return part.state() == AssignmentState.ACCEPTED
                ? Optional.empty()
                : Optional.of(part.unitName() + "尚未签收本任务，签收后才能主办");
    }

    /** The former lead stays on the task in its role; a participant that takes over becomes 牵头. */
    public void changeCoordinator(long planTaskId, long assignmentId, String reason, @Nullable String paperNumber) {
        TaskStatus status = statuses.lock(planTaskId);
        demandNo(objectionToLeading(planTaskId, assignmentId));
        Assignment next = partOf(planTaskId, assignmentId).orElseThrow();
        long former = Objects.requireNonNull(status.leadUnitId());
        if (next.role() == TaskRole.PARTICIPANT) {
            mapper.changeRole(assignmentId, TaskRole.LEAD);
        }
        rule(next, Ruling.Kind.APPOINTED, reason, paperNumber);
        statuses.change(status, status.ledBy(next));
        enter(
                next,
                TimelineKind.COORDINATOR_CHANGED,
                "主办单位变更为" + next.unitName() + Sentence.paper(paperNumber) + "，理由：" + reason);
        events.publishEvent(new CoordinatorChanged(planTaskId, former, next.unitId(), "主办单位变更"));
    }

    /** A unit's part as officials say it: 市财政局（参与）. */
    @Transactional(readOnly = true)
    public String told(long planTaskId, long assignmentId) {
        return partOf(planTaskId, assignmentId)
                .map(part -> part.unitName() + "（" + part.role().label() + "）")
                .orElse("");
    }

    @Transactional(readOnly = true)
    public String unitName(long unitId) {
        return units.find(unitId).map(Unit::name).orElse("");
    }

    private Optional<Assignment> partOf(long planTaskId, long assignmentId) {
        return mapper.ofTask(planTaskId).stream()
                .filter(part -> part.id() == assignmentId)
                .findFirst();
    }

    private static void demandNo(Optional<String> objection) {
        objection.ifPresent(sentence -> {
            throw RuleViolated.conflict("division-changed", sentence);
        });
    }

    private void rule(Assignment on, Ruling.Kind kind, String reason, @Nullable String paperNumber) {
        String by = actor.now().signature();
        mapper.insertRuling(new Ruling(
                on.planTaskId(), on.id(), kind, on.unitId(), on.unitName(), reason, paperNumber, clock.instant(), by));
    }

    /** Ends each step: what the row says now goes down in the history. */
    private void enter(Assignment part, TimelineKind kind, String sentence) {
        history.remember(KeptTables.ASSIGNMENTS, part.id(), clock.instant());
        timeline.enter(part.planId(), part.planTaskId(), kind, sentence);
    }
}
