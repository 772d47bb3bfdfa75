package org.duban.workflow;

import java.util.List;
import org.duban.access.Colleague;
import org.duban.access.Colleagues;
import org.duban.access.Role;
import org.duban.organisation.Units;
import org.springframework.stereotype.Component;

/** The people of the unit that owns a duty, or of the unit that took it over. */
@Component
class DutyColleagues {

    private final Colleagues colleagues;
    private final Units units;

    DutyColleagues(Colleagues colleagues, Units units) {
        this.colleagues = colleagues;
        this.units = units;
    }

    /** Everybody of the unit; the committee's people wherever they work. */
    List<Colleague> of(WorkItem item) {
        Role role = Role.valueOf(item.role());
        long unit = units.current(item.unitId()).id();
        return Seats.isCommittee(role) ? colleagues.ofCommittee(unit, role) : colleagues.of(unit);
    }

    /** Those who hold the post that the duty is laid before. */
    List<Colleague> holders(WorkItem item) {
        return of(item).stream()
                .filter(colleague -> colleague.role().name().equals(item.role()))
                .toList();
    }

    boolean mayHold(long personId, WorkItem item) {
        return holders(item).stream().anyMatch(colleague -> colleague.personId() == personId);
    }

    /** Who leads the unit: its heads, for the committee its leaders. */
    List<Colleague> heads(WorkItem item) {
        Role head = Seats.headOf(Role.valueOf(item.role()));
        return of(item).stream().filter(colleague -> colleague.role() == head).toList();
    }
}
