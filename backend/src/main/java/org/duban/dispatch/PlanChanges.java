package org.duban.dispatch;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.plan.Plan;
import org.duban.plan.Plans;
import org.duban.shared.Demand;
import org.duban.shared.NewId;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a changed edition in the place of the work plan in force; the old one stays as it was. */
@Service
@Transactional
public class PlanChanges {
    private final WorkPlanMapper mapper;
    private final MilestoneBook milestones;
    private final FigureBook figures;
    private final AssignmentMapper assignments;
    private final TaskStanding tasks;
    private final Plans plans;
    private final StatusBook statuses;
    private final Timeline timeline;
    private final Lights lights;
    private final Actor actor;
    private final Clock clock;

    PlanChanges(
            WorkPlanMapper mapper,
            MilestoneBook milestones,
            FigureBook figures,
            AssignmentMapper assignments,
            TaskStanding tasks,
            Plans plans,
            StatusBook statuses,
            Timeline timeline,
            Lights lights,
            Actor actor,
            Clock clock) {
        this.mapper = mapper;
        this.milestones = milestones;
        this.figures = figures;
        this.assignments = assignments;
        this.tasks = tasks;
        this.plans = plans;
        this.statuses = statuses;
        this.timeline = timeline;
        this.lights = lights;
        this.actor = actor;
        this.clock = clock;
    }

    /** What stands against a change, field by field. */
    @Transactional(readOnly = true)
    public Map<String, String> objections(long planTaskId, PlanChange change) {
        Plan plan = plans.plan(statuses.get(planTaskId).planId());
        WorkPlanRules rules = new WorkPlanRules(
                plan.periodStart(), plan.periodEnd(), unitsOn(planTaskId).keySet());
        return new PlanChangeRules(rules, tasks.milestones(planTaskId), LocalDate.now(clock)).objections(change);
    }

    public void apply(long planTaskId, PlanChange change, String reason) {
        TaskStatus status = statuses.lock(planTaskId);
        Demand.that(status.phase() == Phase.IMPLEMENTATION, "wrong-phase", "该任务不在实施阶段，不能变更实施方案");
        objections(planTaskId, change).values().stream().findFirst().ifPresent(sentence -> {
            throw RuleViolated.conflict("change-overtaken", "申请提出后情况已变化：" + sentence + "，请退回修改");
        });
        WorkPlan old = Objects.requireNonNull(mapper.latest(planTaskId));
        List<Milestone> before = mapper.milestones(old.id());
        long next = write(old, change, reason);
        figures.goAlong(old, next);
        carryOver(next, before, change);
        milestones.leaveBehind(change.dropped());
        archive(before, change);
        add(next, planTaskId, before.size(), change);
        timeline.enter(
                status.planId(),
                planTaskId,
                TimelineKind.WORK_PLAN_CHANGED,
                "实施方案变更为第" + (old.edition() + 1) + "稿（" + told(change) + "），第" + old.edition() + "稿留存，理由：" + reason);
        lights.refresh(planTaskId);
    }

    private long write(WorkPlan old, PlanChange change, String reason) {
        String by = actor.now().signature();
        String summary = change.hasScope() ? Objects.requireNonNull(change.scope()) : old.summary();
        NewId id = new NewId();
        mapper.insert(
                new WorkPlan(
                        0,
                        old.planTaskId(),
                        old.edition() + 1,
                        WorkPlanState.APPROVED,
                        summary,
                        null,
                        clock.instant(),
                        by,
                        null,
                        null),
                id);
        mapper.decide(id.value(), WorkPlanState.APPROVED, "任务变更：" + reason, clock.instant(), by);
        mapper.supersede(old.id());
        List<Division> division = mapper.division(old.id()).stream()
                .map(part -> new Division(id.value(), part.ordinal(), part.unitId(), part.unitName(), part.work()))
                .toList();
        if (!division.isEmpty()) {
            mapper.insertDivision(division);
        }
        return id.value();
    }

    /** The living rows go on into the next edition, so that their reported states keep their ids. */
    private void carryOver(long next, List<Milestone> before, PlanChange change) {
        Map<Long, PlanChange.Altered> alterations = change.altered().stream()
                .collect(toMap(altered -> Objects.requireNonNull(altered.milestoneId()), altered -> altered));
        before.stream()
                .filter(milestone -> !change.dropped().contains(milestone.id()))
                .map(milestone -> altered(milestone, alterations.get(milestone.id()), next))
                .forEach(milestone -> milestones.carryOver(milestone, clock.instant()));
    }

    private Milestone altered(Milestone milestone, PlanChange.@Nullable Altered to, long workPlan) {
        Milestone carried = milestone.in(workPlan);
        return to == null
                ? carried
                : carried.saying(
                        Objects.requireNonNull(to.title()),
                        Objects.requireNonNull(to.due()),
                        to.unitId(),
                        nameOf(milestone.planTaskId(), to.unitId()),
                        to.yearlyTarget());
    }

    /** Copies of the rows that went on; a dropped one stays in the old edition itself. */
    private void archive(List<Milestone> before, PlanChange change) {
        List<Milestone> copies = before.stream()
                .filter(milestone -> !change.dropped().contains(milestone.id()))
                .toList();
        if (!copies.isEmpty()) {
            milestones.open(copies.get(0).workPlanId(), copies, clock.instant());
        }
    }

    private void add(long workPlan, long planTaskId, int taken, PlanChange change) {
        List<Milestone> rows = new ArrayList<>();
        for (WorkPlanForm.MilestoneDraft draft : change.added()) {
            LocalDate due = Objects.requireNonNull(draft.due());
            rows.add(new Milestone(
                    0,
                    workPlan,
                    planTaskId,
                    taken + rows.size() + 1,
                    Objects.requireNonNull(draft.title()),
                    due,
                    due,
                    draft.unitId(),
                    nameOf(planTaskId, draft.unitId()),
                    draft.yearlyTarget(),
                    MilestoneState.NOT_STARTED,
                    clock.instant()));
        }
        if (!rows.isEmpty()) {
            milestones.open(workPlan, rows, clock.instant());
        }
    }

    private @Nullable String nameOf(long planTaskId, @Nullable Long unitId) {
        return unitId == null ? null : unitsOn(planTaskId).get(unitId);
    }

    private Map<Long, String> unitsOn(long planTaskId) {
        return assignments.ofTask(planTaskId).stream().collect(toMap(Assignment::unitId, Assignment::unitName));
    }

    private static String told(PlanChange change) {
        return (change.hasScope() ? "工作内容有调整，" : "") + "增加" + change.added().size() + "个、调整"
                + change.altered().size() + "个、取消" + change.dropped().size() + "个里程碑";
    }
}
