package org.duban.rectification;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duban.assessment.AssessedTask;
import org.duban.assessment.AssessedTasks;
import org.duban.assessment.RoundClosed;
import org.duban.assessment.RoundState;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Actor;
import org.duban.dispatch.FormCheck;
import org.duban.dispatch.OpinionForm;
import org.duban.dispatch.Recusal;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a round found wanting is written down while it runs and becomes a duty with its grades: before, a review may still
 * change what was found.
 */
@Service
@Transactional
public class Findings {
    private static final int TEXT = 2000;
    private static final int MOST_DAYS = 250;

    private final FindingMapper mapper;
    private final AssessedTasks tasks;
    private final Calendars calendars;
    private final Recusal recusal;
    private final Timeline timeline;
    private final Actor actor;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Findings(
            FindingMapper mapper,
            AssessedTasks tasks,
            Calendars calendars,
            Recusal recusal,
            Timeline timeline,
            Actor actor,
            Clock clock,
            ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.tasks = tasks;
        this.calendars = calendars;
        this.recusal = recusal;
        this.timeline = timeline;
        this.actor = actor;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public Finding get(long id) {
        return found(mapper.find(id));
    }

    public long record(FindingForm form) {
        new FormCheck()
                .chosen("selfAssessmentId", form.selfAssessmentId(), "任务")
                .done();
        AssessedTask task = tasks.lock(requireNonNull(form.selfAssessmentId()));
        requireVerified(task);
        Optional<AssessedTask.Line> line = line(task, form.criterionId());
        check(form, task, line);
        AssessedTask.Party unit = party(task, form.unitId()).orElseThrow();
        recusal.check(unit.unitId());
        NewId id = new NewId();
        Finding finding = row(form, task, line.map(AssessedTask.Line::points).orElse(null), unit);
        mapper.insert(finding, id);
        if (task.roundState() == RoundState.CLOSED) {
            issue(task.planId(), List.of(get(id.value())));
        }
        return id.value();
    }

    private static void requireVerified(AssessedTask task) {
        if (!task.verified()) {
            throw RuleViolated.conflict("not-verified", "该任务尚未核实，核实后再登记问题");
        }
    }

    private void check(FindingForm form, AssessedTask task, Optional<AssessedTask.Line> line) {
        Integer days = form.termDays();
        new FormCheck()
                .chosen("source", form.source(), "问题来源")
                .that(isItsSource(form, task), "sourceId", "请选择本任务的抽查记录卡")
                .that(
                        form.criterionId() == null
                                || line.filter(AssessedTask.Line::applies).isPresent(),
                        "criterionId",
                        "该项不在本轮评估内容之中，或不适用于本任务")
                .that(party(task, form.unitId()).isPresent(), "unitId", "请在本任务的主办和参与单位中选择责任单位")
                .required("problem", form.problem(), "发现的问题", TEXT)
                .required("wanted", form.wanted(), "整改要求", TEXT)
                .that(days != null && days >= 1 && days <= MOST_DAYS, "termDays", "整改期限请填 1 到 " + MOST_DAYS + " 个工作日")
                .done();
    }

    private static boolean isItsSource(FindingForm form, AssessedTask task) {
        return form.source() != FindingSource.SPOT_CHECK
                || form.sourceId() != null && task.cards().stream().anyMatch(card -> card.id() == form.sourceId());
    }

    private static Optional<AssessedTask.Line> line(AssessedTask task, @Nullable Long criterionId) {
        return task.lines().stream()
                .filter(line -> criterionId != null && line.criterionId() == criterionId)
                .findFirst();
    }

    private static Optional<AssessedTask.Party> party(AssessedTask task, @Nullable Long unitId) {
        return task.units().stream()
                .filter(unit -> unitId != null && unit.unitId() == unitId)
                .findFirst();
    }

    private Finding row(FindingForm form, AssessedTask task, @Nullable BigDecimal points, AssessedTask.Party unit) {
        return new Finding(
                0,
                task.roundId(),
                task.selfAssessmentId(),
                task.planId(),
                task.planTaskId(),
                form.criterionId(),
                requireNonNull(form.source()),
                form.source() == FindingSource.VERIFICATION ? null : form.sourceId(),
                unit.unitId(),
                unit.unitName(),
                FindingState.RECORDED,
                requireNonNull(form.problem()).strip(),
                requireNonNull(form.wanted()).strip(),
                requireNonNull(form.termDays()),
                points,
                null,
                null,
                clock.instant(),
                actor.now().signature(),
                null,
                null,
                null,
                null);
    }

    /** The grades are signed: what was found is given to the units. */
    @EventListener
    void on(RoundClosed event) {
        issue(event.planId(), mapper.lockRecorded(event.roundId()));
    }

    private void issue(long planId, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        findings.forEach(one -> mapper.issue(
                one.id(),
                now,
                calendars.current().addWorkingDays(now, one.termDays()).at()));
        timeline.enter(findings.stream()
                .map(one -> Timeline.Told.of(
                        planId,
                        one.planTaskId(),
                        TimelineKind.ASSESSMENT,
                        "下达整改：" + one.problem() + "（" + one.unitName() + "，" + one.termDays() + " 个工作日）"))
                .toList());
        events.publishEvent(new FindingIssued(
                planId,
                findings.stream()
                        .map(one -> new FindingIssued.Issued(one.id(), one.planTaskId()))
                        .toList()));
    }

    public void withdraw(long id, OpinionForm form) {
        new FormCheck().required("opinion", form.opinion(), "撤销的理由", TEXT).done();
        Finding finding = found(mapper.lock(id));
        recusal.check(finding.unitId());
        if (finding.state().isOver()) {
            throw RuleViolated.conflict(
                    "wrong-state", "该问题现为“" + finding.state().label() + "”，不能撤销");
        }
        String reason = requireNonNull(form.opinion()).strip();
        mapper.end(
                id,
                FindingState.WITHDRAWN,
                null,
                reason,
                clock.instant(),
                actor.now().signature());
        if (finding.state().isRunning()) {
            timeline.enter(finding.planId(), finding.planTaskId(), TimelineKind.ASSESSMENT, "撤销整改：" + reason);
            events.publishEvent(new FindingWithdrawn(id));
        }
    }

    private static Finding found(@Nullable Finding finding) {
        if (finding == null) {
            throw RuleViolated.notFound("该问题");
        }
        return finding;
    }
}
