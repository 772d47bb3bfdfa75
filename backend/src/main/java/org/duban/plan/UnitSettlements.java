package org.duban.plan;

import java.util.List;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitAliases;
import org.duban.organisation.Units;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** What settlements do to the division of work. */
@Component
class UnitSettlements {
    private final TaskMapper tasks;
    private final ProjectMapper projects;
    private final Units units;
    private final UnitAliases aliases;

    UnitSettlements(TaskMapper tasks, ProjectMapper projects, Units units, UnitAliases aliases) {
        this.tasks = tasks;
        this.projects = projects;
        this.units = units;
        this.aliases = aliases;
    }

    void bind(DefectRow defect, long unitId) {
        Unit unit = unit(unitId);
        tasks.bindUnit(defect.planId(), defect.spanText(), unit.id(), null, false);
        projects.bindOwner(defect.planId(), defect.spanText(), unit.id());
    }

    void bindForEver(DefectRow defect, long unitId) {
        aliases.add(unitId, defect.spanText());
        bind(defect, unitId);
    }

    void bindGroup(DefectRow defect, long groupId) {
        if (units.directory().findGroup(groupId).isEmpty()) {
            throw RuleViolated.invalid("groupId", "没有这个单位组");
        }
        tasks.bindUnit(defect.planId(), defect.spanText(), null, groupId, true);
    }

    /** The unit named leads; whoever else led, or stood beside it without a lead, takes part. */
    void nameLead(DefectRow defect, long unitId) {
        List<RoleRow> roles = tasks.rolesOfTasks(List.of(taskOf(defect).id()));
        if (roles.stream().noneMatch(role -> isOf(role, unitId))) {
            throw RuleViolated.invalid("unitId", "牵头单位应从本任务的单位中选择");
        }
        roles.forEach(role -> tasks.changeRole(role.id(), isOf(role, unitId) ? TaskRole.LEAD : TaskRole.PARTICIPANT));
    }

    void stateRoles(DefectRow defect, String text) {
        replace(taskOf(defect), Division.parse(text));
    }

    void replace(TaskRow task, Division division) {
        List<RoleRow> old = tasks.rolesOfTasks(List.of(task.id()));
        List<RoleRow> stated = division.rows(task, old, units.directory());
        tasks.deleteRolesOfTask(task.id());
        tasks.insertRoles(stated);
    }

    private TaskRow taskOf(DefectRow defect) {
        TaskRow task = defect.subjectId() == null ? null : tasks.task(defect.planId(), defect.subjectId());
        if (task == null) {
            throw RuleViolated.conflict("no-task", "该缺陷不属于某项重点任务，请直接修改任务的分工");
        }
        return task;
    }

    private Unit unit(long unitId) {
        return units.find(unitId).orElseThrow(() -> RuleViolated.invalid("unitId", "没有这个单位"));
    }

    private static boolean isOf(RoleRow role, long unitId) {
        return role.unitId() != null && role.unitId() == unitId;
    }
}
