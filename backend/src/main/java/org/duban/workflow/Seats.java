package org.duban.workflow;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.duban.access.Capacity;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.organisation.Units;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose duties the caller may do, and whose the caller may see. */
@Component
class Seats {

    /** Posts of the committee: whoever holds them does the duties of the office, wherever the person works. */
    private static final Set<Role> COMMITTEE = Set.of(Role.OFFICE, Role.LEADER);

    private static final Set<Role> UNIT_POSTS = Set.of(Role.HANDLER, Role.HEAD, Role.COUNTY_OFFICE);
    private static final Set<Role> OVERSEERS = Set.of(Role.OFFICE, Role.LEADER, Role.EVALUATOR);

    private final CurrentUser currentUser;
    private final Units units;

    Seats(CurrentUser currentUser, Units units) {
        this.currentUser = currentUser;
        this.units = units;
    }

    List<WorkItemFilter.Seat> own() {
        return currentUser.get().capacities().stream()
                .filter(capacity -> COMMITTEE.contains(capacity.role()) || UNIT_POSTS.contains(capacity.role()))
                .map(this::seat)
                .distinct()
                .toList();
    }

    private WorkItemFilter.Seat seat(Capacity capacity) {
        String role = capacity.role().name();
        return COMMITTEE.contains(capacity.role())
                ? new WorkItemFilter.Seat(role, null)
                : new WorkItemFilter.Seat(role, units.lineage(capacity.unitId()));
    }

    boolean oversees() {
        User user = currentUser.get();
        return OVERSEERS.stream().anyMatch(user::is);
    }

    /** The units whose every duty the caller may see. */
    Set<Long> wholeUnits() {
        return currentUser.get().capacities().stream()
                .filter(capacity -> UNIT_POSTS.contains(capacity.role()))
                .flatMap(capacity -> units.lineage(capacity.unitId()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean sees(WorkItem item) {
        return oversees() || wholeUnits().contains(item.unitId()) || capacityFor(item) != null;
    }

    boolean may(WorkItem item) {
        return capacityFor(item) != null;
    }

    /** In what capacity the caller may do this duty; refuses who may only see it. */
    Capacity require(WorkItem item) {
        Capacity capacity = capacityFor(item);
        if (capacity == null) {
            throw RuleViolated.forbidden(
                    "not-your-duty",
                    "“" + item.name() + "”由" + item.unitName() + "的"
                            + Role.valueOf(item.role()).label() + "办理，您无权办理");
        }
        return capacity;
    }

    private @Nullable Capacity capacityFor(WorkItem item) {
        Role role = Role.valueOf(item.role());
        return currentUser.get().capacities().stream()
                .filter(capacity -> capacity.role() == role)
                .filter(capacity -> COMMITTEE.contains(role)
                        || units.lineage(capacity.unitId()).contains(item.unitId()))
                .findFirst()
                .orElse(null);
    }
}
