package org.duban.plan;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans and their rows for the features that carry them out. */
@Service
public class Plans {
    private final PlanMapper plans;
    private final TaskMapper tasks;
    private final IndicatorMapper indicators;

    Plans(PlanMapper plans, TaskMapper tasks, IndicatorMapper indicators) {
        this.plans = plans;
        this.tasks = tasks;
        this.indicators = indicators;
    }

    public Plan plan(long id) {
        return found(plans.plan(id));
    }

    /** Holds the plan's row until the end of the transaction, before any step that changes the plan. */
    public Plan lock(long id) {
        return found(plans.lock(id));
    }

    public PlanTask task(long id) {
        TaskRow row = tasks.taskById(id);
        if (row == null) {
            throw RuleViolated.notFound("重点任务");
        }
        return withRoles(List.of(row)).get(0);
    }

    /** All tasks in the order of the text, each with its roles. */
    public List<PlanTask> tasks(long planId) {
        Map<Long, List<RoleRow>> roles = byTask(tasks.roles(planId));
        return tasks.tasks(planId).stream()
                .map(row -> row.with(rolesOf(row, roles)))
                .toList();
    }

    /** In the order of the text, each with the targets it had before. */
    public List<Indicator> indicators(long planId) {
        Map<Long, List<FormerTarget>> former =
                indicators.formerTargets(planId).stream().collect(Collectors.groupingBy(FormerTarget::indicatorId));
        return indicators.indicators(planId).stream()
                .map(row -> row.toIndicator().with(former.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** Plans that are being carried out. */
    public List<Long> running() {
        return plans.running();
    }

    /** Remembers which process carries the plan out. */
    public void startedAs(long id, String processInstanceId) {
        plans.startedAs(id, processInstanceId);
    }

    public void close(long id) {
        if (lock(id).state() != PlanState.PUBLISHED) {
            throw RuleViolated.conflict("plan-not-running", "只有已发布的规划才能办结");
        }
        plans.close(id);
    }

    List<PlanTask> withRoles(List<TaskRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<RoleRow>> roles =
                byTask(tasks.rolesOfTasks(rows.stream().map(TaskRow::id).toList()));
        return rows.stream().map(row -> row.with(rolesOf(row, roles))).toList();
    }

    private static Map<Long, List<RoleRow>> byTask(Collection<RoleRow> roles) {
        return roles.stream().collect(Collectors.groupingBy(RoleRow::planTaskId));
    }

    private static List<RoleRow> rolesOf(TaskRow row, Map<Long, List<RoleRow>> roles) {
        return roles.getOrDefault(row.id(), List.of());
    }

    private static Plan found(@Nullable Plan plan) {
        if (plan == null) {
            throw RuleViolated.notFound("规划");
        }
        return plan;
    }
}
