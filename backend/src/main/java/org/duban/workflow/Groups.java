package org.duban.workflow;

import org.duban.access.Role;
import org.duban.dispatch.Assignments;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Before whom a duty is laid, as the engine's candidate group {@code unit:ROLE}. */
@Component
class Groups {

    private final Units units;
    private final Assignments assignments;

    Groups(Units units, Assignments assignments) {
        this.units = units;
        this.assignments = assignments;
    }

    String unit(long unitId, Role role) {
        return unitId + ":" + role.name();
    }

    String assigned(long assignmentId, String role) {
        return unit(assignments.get(assignmentId).unitId(), Role.valueOf(role));
    }

    String office() {
        return unit(officeUnit().id(), Role.OFFICE);
    }

    String leader() {
        return unit(officeUnit().id(), Role.LEADER);
    }

    /**
     * Who judges a unit's duty: the office, but the committee's leader where the office's own staff are that unit's
     * people (回避: nobody verifies, arbitrates or decides on a duty of their own unit).
     */
    String judgeOf(@Nullable Long dutyUnitId) {
        Unit office = officeUnit();
        return dutyUnitId != null && office.homeUnitId() == dutyUnitId ? leader() : office();
    }

    private Unit officeUnit() {
        return units.committeeOffice();
    }
}
