package org.duban.dispatch;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.duban.dispatch.PlanTaskQueries.Holder;
import org.duban.plan.KeyProjects;
import org.duban.plan.PlanTask;
import org.duban.plan.Plans;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the page of a task together with a fixed number of queries. */
@Component
class TaskPage {
    private final Plans plans;
    private final KeyProjects projects;
    private final StatusMapper statuses;
    private final AssignmentMapper assignments;
    private final PlanTaskQueries queries;
    private final WorkPlanMapper workPlans;
    private final ReportPages reports;
    private final FigureBook figures;
    private final EvidenceMapper evidence;
    private final SuspensionMapper suspensions;
    private final LightOverrideMapper overrides;
    private final TaskScope scope;

    TaskPage(
            Plans plans,
            KeyProjects projects,
            StatusMapper statuses,
            AssignmentMapper assignments,
            PlanTaskQueries queries,
            WorkPlanMapper workPlans,
            ReportPages reports,
            FigureBook figures,
            EvidenceMapper evidence,
            SuspensionMapper suspensions,
            LightOverrideMapper overrides,
            TaskScope scope) {
        this.plans = plans;
        this.projects = projects;
        this.statuses = statuses;
        this.assignments = assignments;
        this.queries = queries;
        this.workPlans = workPlans;
        this.reports = reports;
        this.figures = figures;
        this.evidence = evidence;
        this.suspensions = suspensions;
        this.overrides = overrides;
        this.scope = scope;
    }

    @Transactional(readOnly = true)
    public TaskView of(long planTaskId) {
        scope.check(planTaskId);
        PlanTask task = plans.task(planTaskId);
        TaskStatus status = statuses.find(planTaskId);
        List<TaskView.Part> parts = parts(planTaskId, status);
        List<WorkPlan> editions = workPlans.editions(planTaskId);
        return new TaskView(
                task.id(),
                task.planId(),
                projects.place(planTaskId),
                task.section(),
                task.number(),
                task.title(),
                task.body(),
                task.source(),
                task.roles(),
                status == null ? Phase.DRAFT : status.phase(),
                status == null ? null : status.light(),
                status == null ? null : status.lightReason(),
                status == null ? null : overridden(status),
                status == null ? null : status.leadUnitId(),
                lead(parts),
                status == null ? null : status.nextDue(),
                status == null ? 0 : status.overdueCount(),
                status == null ? null : status.grade(),
                status == null ? null : status.changedAt(),
                status == null || !status.isSuspended() ? null : suspensions.current(planTaskId),
                parts,
                editions.isEmpty() ? null : edition(editions.get(0)),
                earlier(planTaskId, editions),
                reports.of(planTaskId),
                evidence.ofTask(planTaskId));
    }

    private TaskView.@Nullable Overridden overridden(TaskStatus status) {
        Long id = status.overrideId();
        LightOverride signed = id == null ? null : overrides.find(id);
        return signed == null ? null : new TaskView.Overridden(signed, status.tableLight(), status.tableReason());
    }

    private static @Nullable String lead(List<TaskView.Part> parts) {
        return parts.stream()
                .filter(TaskView.Part::coordinator)
                .map(TaskView.Part::unit)
                .findFirst()
                .orElse(null);
    }

    private List<TaskView.Part> parts(long planTaskId, @Nullable TaskStatus status) {
        Map<Long, List<Holder>> holders =
                queries.holders(planTaskId).stream().collect(groupingBy(Holder::assignmentId));
        Map<Long, List<Ruling>> rulings =
                queries.rulings(planTaskId).stream().collect(groupingBy(Ruling::assignmentId));
        Long lead = status == null ? null : status.leadAssignmentId();
        return assignments.everOnTask(planTaskId).stream()
                .map(row -> part(
                        row,
                        lead != null && lead == row.id(),
                        holders.getOrDefault(row.id(), List.of()),
                        rulings.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private static TaskView.Part part(Assignment row, boolean leads, List<Holder> holders, List<Ruling> rulings) {
        return new TaskView.Part(
                row.id(),
                row.unitId(),
                row.unitName(),
                row.writtenAs(),
                row.role(),
                leads,
                row.state(),
                row.note(),
                row.legalBasis(),
                row.reason(),
                row.suggestedUnit(),
                row.acknowledgedAt(),
                row.acknowledgedBy(),
                holders.stream().map(TaskPage::held).toList(),
                rulings.stream().map(TaskPage::decision).toList());
    }

    private static TaskView.Held held(Holder holder) {
        boolean still = !holder.validTo().isBefore(Forever.END);
        return new TaskView.Held(
                holder.unitId(),
                holder.unitName(),
                holder.reason(),
                holder.paperNumber(),
                holder.validFrom(),
                still ? null : holder.validTo());
    }

    private static TaskView.Decision decision(Ruling ruling) {
        return new TaskView.Decision(
                ruling.kind(),
                ruling.unitId(),
                ruling.unitName(),
                ruling.reason(),
                ruling.paperNumber(),
                ruling.decidedAt(),
                ruling.decidedBy());
    }

    private List<TaskView.EarlierEdition> earlier(long planTaskId, List<WorkPlan> editions) {
        if (editions.size() < 2) {
            return List.of();
        }
        Map<Long, List<Milestone>> milestones =
                workPlans.milestonesOfTask(planTaskId).stream().collect(groupingBy(Milestone::workPlanId));
        Map<Long, List<Countersign>> signs =
                workPlans.countersignsOfTask(planTaskId).stream().collect(groupingBy(Countersign::workPlanId));
        return editions.stream()
                .skip(1)
                .map(plan -> new TaskView.EarlierEdition(
                        plan, milestones.getOrDefault(plan.id(), List.of()), signs.getOrDefault(plan.id(), List.of())))
                .toList();
    }

    private TaskView.PlanEdition edition(WorkPlan plan) {
        return new TaskView.PlanEdition(
                plan,
                workPlans.milestones(plan.id()),
                workPlans.division(plan.id()),
                workPlans.countersigns(plan.id()),
                figures.plannedBy(plan.id()));
    }
}
