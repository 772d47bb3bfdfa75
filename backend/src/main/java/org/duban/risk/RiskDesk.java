package org.duban.risk;

import java.util.Objects;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.Assignment;
import org.duban.dispatch.Assignments;
import org.duban.dispatch.TaskScope;
import org.duban.dispatch.TaskStatus;
import org.duban.organisation.Units;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may write about a risk: the office, and the handlers of the unit that leads the task or owns the risk. */
@Component
class RiskDesk {
    private final CurrentUser currentUser;
    private final Units units;
    private final TaskScope scope;
    private final Assignments assignments;

    RiskDesk(CurrentUser currentUser, Units units, TaskScope scope, Assignments assignments) {
        this.currentUser = currentUser;
        this.units = units;
        this.scope = scope;
        this.assignments = assignments;
    }

    /** What one may not see does not exist; what one may only see stays as it is. */
    void require(TaskStatus task, @Nullable Long ownerUnitId) {
        scope.check(task.planTaskId());
        if (!mayWrite(task.leadUnitId(), ownerUnitId)) {
            throw RuleViolated.forbidden("not-your-risk", "风险由任务的主办单位、风险的责任单位或残工委办公室登记和修改，您只能查看");
        }
    }

    boolean mayWrite(@Nullable Long leadUnitId, @Nullable Long ownerUnitId) {
        User user = currentUser.get();
        return user.is(Role.OFFICE) || handles(user, leadUnitId) || handles(user, ownerUnitId);
    }

    private boolean handles(User user, @Nullable Long unitId) {
        return unitId != null
                && user.capacities().stream()
                        .filter(held -> held.role() == Role.HANDLER)
                        .anyMatch(held -> held.isOf(unitId, units));
    }

    /** The unit that is to master a risk shares the task; the lead does when nobody else is named. */
    Assignment owner(TaskStatus task, @Nullable Long unitId) {
        Long owner = unitId == null ? task.leadUnitId() : unitId;
        return assignments.of(task.planTaskId()).stream()
                .filter(part -> Objects.equals(part.unitId(), owner))
                .findFirst()
                .orElseThrow(() -> RuleViolated.invalid("ownerUnitId", "风险的责任单位须是承担本任务的单位"));
    }
}
