package org.duban.dispatch;

import static java.util.stream.Collectors.toMap;
import static org.duban.dispatch.FormCheck.OPINION;
import static org.duban.dispatch.WorkPlanRules.orEmpty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.duban.plan.Plan;
import org.duban.plan.Plans;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Work plans on their way from the lead's desk to the office's approval, and what follows from them. */
@Service
@Transactional
public class WorkPlans {
    private final WorkPlanMapper mapper;
    private final MilestoneBook milestones;
    private final AssignmentMapper assignments;
    private final Countersigning countersigning;
    private final FigureBook figures;
    private final Plans plans;
    private final StatusBook statuses;
    private final Timeline timeline;
    private final Recusal recusal;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WorkPlans(
            WorkPlanMapper mapper,
            MilestoneBook milestones,
            AssignmentMapper assignments,
            Countersigning countersigning,
            FigureBook figures,
            Plans plans,
            StatusBook statuses,
            Timeline timeline,
            Recusal recusal,
            Actor actor,
            ApplicationEventPublisher events,
            Clock clock) {
        this.mapper = mapper;
        this.milestones = milestones;
        this.assignments = assignments;
        this.countersigning = countersigning;
        this.figures = figures;
        this.plans = plans;
        this.statuses = statuses;
        this.timeline = timeline;
        this.recusal = recusal;
        this.actor = actor;
        this.events = events;
        this.clock = clock;
    }

    /** Hands in the next edition. */
    public void submit(long planTaskId, WorkPlanForm form) {
        TaskStatus status = lockIn(planTaskId, Phase.WORK_PLAN, "该任务不在方案编制阶段，不能报送实施方案");
        WorkPlan last = mapper.latest(planTaskId);
        Demand.that(last == null || last.state().isBackWithDrafter(), "already-submitted", "实施方案已报送，正在办理，退回后才能修改");
        Map<Long, String> units = unitsOn(planTaskId);
        Plan plan = plans.plan(status.planId());
        new WorkPlanRules(plan.periodStart(), plan.periodEnd(), units.keySet()).check(form);
        int edition = last == null ? 1 : last.edition() + 1;
        write(planTaskId, edition, form, units);
        if (last != null) {
            countersigning.carryOver(last, Objects.requireNonNull(mapper.latest(planTaskId)));
        }
        enter(
                status,
                TimelineKind.WORK_PLAN_SUBMITTED,
                "报送实施方案（第" + edition + "稿，" + orEmpty(form.milestones()).size() + "个里程碑）");
        events.publishEvent(new WorkPlanSubmitted(status.planId(), planTaskId, orEmpty(form.risks())));
    }

    /** Puts a plan in force that was signed before the task was sent out. */
    void give(long planTaskId, WorkPlanForm form) {
        TaskStatus status = statuses.lock(planTaskId);
        Demand.that(mapper.latest(planTaskId) == null, "already-submitted", "该任务已有实施方案");
        Map<Long, String> units = unitsOn(planTaskId);
        Plan plan = plans.plan(status.planId());
        new WorkPlanRules(plan.periodStart(), plan.periodEnd(), units.keySet()).check(form);
        long id = write(planTaskId, 1, form, units);
        mapper.decide(
                id, WorkPlanState.APPROVED, null, clock.instant(), actor.now().signature());
        enter(
                status,
                TimelineKind.WORK_PLAN_APPROVED,
                "签批的里程碑作为实施方案（" + orEmpty(form.milestones()).size() + "个）");
    }

    /** Whether there is nothing left to draw up. */
    @Transactional(readOnly = true)
    public boolean isGiven(long planTaskId) {
        WorkPlan plan = mapper.latest(planTaskId);
        return plan != null && plan.state() == WorkPlanState.APPROVED;
    }

    private long write(long planTaskId, int edition, WorkPlanForm form, Map<Long, String> units) {
        Instant now = clock.instant();
        String summary = Objects.requireNonNull(form.summary());
        NewId id = new NewId();
        mapper.insert(
                new WorkPlan(
                        0,
                        planTaskId,
                        edition,
                        WorkPlanState.SUBMITTED,
                        summary,
                        null,
                        now,
                        actor.now().signature(),
                        null,
                        null),
                id);
        milestones.open(id.value(), milestones(id.value(), planTaskId, orEmpty(form.milestones()), units, now), now);
        List<Division> division = division(id.value(), orEmpty(form.division()), units);
        if (!division.isEmpty()) {
            mapper.insertDivision(division);
        }
        figures.define(id.value(), planTaskId, orEmpty(form.figures()));
        return id.value();
    }

    private static List<Milestone> milestones(
            long workPlanId,
            long planTaskId,
            List<WorkPlanForm.MilestoneDraft> drafts,
            Map<Long, String> units,
            Instant now) {
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> {
                    WorkPlanForm.MilestoneDraft draft = drafts.get(i);
                    LocalDate due = Objects.requireNonNull(draft.due());
                    return new Milestone(
                            0,
                            workPlanId,
                            planTaskId,
                            i + 1,
                            Objects.requireNonNull(draft.title()),
                            due,
                            due,
                            draft.unitId(),
                            draft.unitId() == null ? null : units.get(draft.unitId()),
                            draft.yearlyTarget(),
                            MilestoneState.NOT_STARTED,
                            now);
                })
                .toList();
    }

    private static List<Division> division(long workPlanId, List<WorkPlanForm.Share> shares, Map<Long, String> units) {
        return IntStream.range(0, shares.size())
                .mapToObj(i -> {
                    long unit = Objects.requireNonNull(shares.get(i).unitId());
                    String work = Objects.requireNonNull(shares.get(i).work());
                    return new Division(workPlanId, i + 1, unit, units.getOrDefault(unit, ""), work);
                })
                .toList();
    }

    /** The head of the lead unit lets the draft out. */
    public void sign(long planTaskId) {
        TaskStatus status = statuses.lock(planTaskId);
        WorkPlan plan = latestIn(planTaskId, WorkPlanState.SUBMITTED, "没有待签发的实施方案");
        mapper.decide(
                plan.id(),
                WorkPlanState.COUNTERSIGNING,
                null,
                clock.instant(),
                actor.now().signature());
        enter(status, TimelineKind.WORK_PLAN_SIGNED, "签发实施方案（第" + plan.edition() + "稿）");
    }

    /** The head of the lead unit sends the draft back. */
    public void returnToDrafter(long planTaskId, OpinionForm form) {
        sendBack(planTaskId, WorkPlanState.SUBMITTED, form, "没有待签发的实施方案");
    }

    /** The participants' assignments whose word on this edition is wanted; the lead has signed already. */
    @Transactional(readOnly = true)
    public List<Long> toCountersign(long planTaskId) {
        return countersigning.wanted(planTaskId);
    }

    public void countersign(long assignmentId, boolean agreed, @Nullable String opinion) {
        FormCheck check = new FormCheck().optional("opinion", opinion, "会签意见", OPINION);
        if (!agreed) {
            check.required("opinion", opinion, "不同意的意见", OPINION);
        }
        check.done();
        Assignment assignment = found(assignments.find(assignmentId));
        TaskStatus status = statuses.lock(assignment.planTaskId());
        WorkPlan plan = latestIn(assignment.planTaskId(), WorkPlanState.COUNTERSIGNING, "没有待会签的实施方案");
        boolean done = mapper.countersigns(plan.id()).stream().anyMatch(one -> one.assignmentId() == assignmentId);
        Demand.that(!done, "already-countersigned", assignment.unitName() + "已会签本稿实施方案，无需重复办理");
        mapper.countersign(new Countersign(
                plan.id(),
                assignmentId,
                assignment.unitId(),
                assignment.unitName(),
                agreed,
                opinion,
                clock.instant(),
                actor.now().signature(),
                plan.edition()));
        enter(
                status,
                TimelineKind.COUNTERSIGNED,
                assignment.unitName() + (agreed ? "会签同意实施方案" : "会签不同意实施方案") + Sentence.opinion(opinion));
    }

    public void approve(long planTaskId, OpinionForm form) {
        new FormCheck().optional("opinion", form.opinion(), "审批意见", OPINION).done();
        TaskStatus status = statuses.lock(planTaskId);
        recusal.check(status.leadUnitId());
        WorkPlan plan = latestIn(planTaskId, WorkPlanState.COUNTERSIGNING, "没有待审批的实施方案");
        int open = countersigning.awaited(planTaskId).size();
        Demand.that(open == 0, "countersign-open", "还有" + open + "个单位没有会签，会签齐后再审批");
        mapper.decide(
                plan.id(),
                WorkPlanState.APPROVED,
                form.opinion(),
                clock.instant(),
                actor.now().signature());
        enter(
                status,
                TimelineKind.WORK_PLAN_APPROVED,
                "批准实施方案（第" + plan.edition() + "稿）" + Sentence.opinion(form.opinion()));
    }

    /** The office sends the plan back to the lead. */
    public void returnForRework(long planTaskId, OpinionForm form) {
        recusal.check(statuses.get(planTaskId).leadUnitId());
        sendBack(planTaskId, WorkPlanState.COUNTERSIGNING, form, "没有待审批的实施方案");
    }

    private void sendBack(long planTaskId, WorkPlanState from, OpinionForm form, String otherwise) {
        new FormCheck().required("opinion", form.opinion(), "退回意见", OPINION).done();
        TaskStatus status = statuses.lock(planTaskId);
        WorkPlan plan = latestIn(planTaskId, from, otherwise);
        mapper.decide(
                plan.id(),
                WorkPlanState.RETURNED,
                form.opinion(),
                clock.instant(),
                actor.now().signature());
        enter(
                status,
                TimelineKind.WORK_PLAN_RETURNED,
                "退回实施方案（第" + plan.edition() + "稿）" + Sentence.opinion(form.opinion()));
    }

    public void startImplementation(long planTaskId) {
        TaskStatus status = lockIn(planTaskId, Phase.WORK_PLAN, "该任务不在方案编制阶段，不能转入实施");
        latestIn(planTaskId, WorkPlanState.APPROVED, "实施方案尚未批准，不能转入实施");
        statuses.change(status, status.in(Phase.IMPLEMENTATION));
        enter(status, TimelineKind.IMPLEMENTATION_STARTED, "实施方案已批准，任务转入实施");
    }

    /** Ends the task with its grade (销号). */
    public void close(long planTaskId, Grade grade) {
        TaskStatus status = lockIn(planTaskId, Phase.IMPLEMENTATION, "该任务不在实施阶段，不能办结");
        statuses.change(
                status, status.closedAs(grade).lit(new LightVerdict(Light.GREEN, "任务已办结，评定等次：" + grade.label())));
        enter(status, TimelineKind.CLOSED, "任务办结销号，评定等次：" + grade.label());
    }

    /** Puts a later date beside the original one, after an extension was granted. */
    public void extendMilestone(long milestoneId, LocalDate until, String reason) {
        Milestone milestone = milestone(milestoneId);
        TaskStatus status = statuses.lock(milestone.planTaskId());
        Plan plan = plans.plan(status.planId());
        WorkPlanRules rules = new WorkPlanRules(
                plan.periodStart(),
                plan.periodEnd(),
                unitsOn(milestone.planTaskId()).keySet());
        WorkPlan latest = mapper.latest(milestone.planTaskId());
        Demand.that(
                latest != null && latest.id() == milestone.workPlanId(),
                "milestone-dropped",
                "里程碑“" + milestone.title() + "”已在任务变更中取消，不能延期");
        Demand.that(until.isAfter(milestone.due()), "not-later", "延期后的日期应晚于现在的完成日期" + milestone.due());
        Demand.that(rules.isWithinPeriod(until), "outside-period", "延期后的日期应在规划期内（" + rules.period() + "）");
        milestones.extend(milestoneId, until, clock.instant());
        enter(
                status,
                TimelineKind.MILESTONE_EXTENDED,
                "里程碑“" + milestone.title() + "”由" + milestone.due() + "延期至" + until + "，理由：" + reason);
    }

    @Transactional(readOnly = true)
    public Milestone milestone(long milestoneId) {
        Milestone milestone = mapper.milestone(milestoneId);
        if (milestone == null) {
            throw RuleViolated.notFound("该里程碑");
        }
        return milestone;
    }

    private TaskStatus lockIn(long planTaskId, Phase phase, String otherwise) {
        TaskStatus status = statuses.lock(planTaskId);
        Demand.that(
                status.phase() == phase,
                "wrong-phase",
                otherwise + "（现为" + status.phase().label() + "）");
        return status;
    }

    private WorkPlan latestIn(long planTaskId, WorkPlanState state, String otherwise) {
        WorkPlan plan = mapper.latest(planTaskId);
        if (plan == null || plan.state() != state) {
            throw RuleViolated.conflict(
                    "wrong-state",
                    otherwise + (plan == null ? "" : "（现为" + plan.state().label() + "）"));
        }
        return plan;
    }

    private Map<Long, String> unitsOn(long planTaskId) {
        return assignments.ofTask(planTaskId).stream().collect(toMap(Assignment::unitId, Assignment::unitName));
    }

    private void enter(TaskStatus status, TimelineKind kind, String sentence) {
        timeline.enter(status.planId(), status.planTaskId(), kind, sentence);
    }

    private static Assignment found(@Nullable Assignment assignment) {
        if (assignment == null) {
            throw RuleViolated.notFound("该分工");
        }
        return assignment;
    }
}
