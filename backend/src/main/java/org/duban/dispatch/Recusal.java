package org.duban.dispatch;

import org.duban.access.CurrentUser;
import org.duban.organisation.Units;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 回避: nobody of a unit verifies, arbitrates or decides on that unit's duty. The office's people count as people of the
 * unit that hosts the office.
 */
@Component
public class Recusal {
    private final CurrentUser currentUser;
    private final Units units;
    private final StatusMapper statuses;

    Recusal(CurrentUser currentUser, Units units, StatusMapper statuses) {
        this.currentUser = currentUser;
        this.units = units;
        this.statuses = statuses;
    }

    /** Refuses the acting person who belongs to the unit whose duty it is; what runs by itself decides nothing. */
    public void check(@Nullable Long dutyUnitId) {
        if (dutyUnitId != null && concerns(dutyUnitId)) {
            String unit = units.find(dutyUnitId).map(found -> found.name()).orElse("该单位");
            throw RuleViolated.forbidden("recusal", "您是" + unit + "的工作人员，按回避规定不能办理本单位事项的审核、裁定或决定，请由残工委领导或其他人员办理");
        }
    }

    private boolean concerns(long dutyUnitId) {
        return currentUser.find().filter(user -> user.belongsTo(dutyUnitId)).isPresent();
    }

    /** The unit whose duty a task is: the one that leads; nobody's yet before that is decided. */
    public @Nullable Long dutyUnit(long planTaskId) {
        TaskStatus status = statuses.find(planTaskId);
        return status == null ? null : status.leadUnitId();
    }
}
