package org.duban.workflow;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    /** An expert's judgement is nobody else's: neither colleagues nor deputies nor the committee see such a duty. */
    private static final Set<Role> PERSONAL = Set.of(Role.EVALUATOR);

    private static final Set<Role> OVERSEERS = Set.of(Role.OFFICE, Role.LEADER, Role.EVALUATOR);

    private final CurrentUser currentUser;
    private final Units units;

    Seats(CurrentUser currentUser, Units units) {
        this.currentUser = currentUser;
        this.units = units;
    }

    static boolean isCommittee(Role role) {
        return COMMITTEE.contains(role);
    }

    static boolean isPersonal(String role) {
        return PERSONAL.contains(Role.valueOf(role));
    }

    /** Who leads those who hold the post. */
    static Role headOf(Role role) {
        return COMMITTEE.contains(role) ? Role.LEADER : Role.HEAD;
    }

    List<WorkItemFilter.Seat> own() {
        return currentUser.get().capacities().stream()
                .filter(capacity -> COMMITTEE.contains(capacity.role())
                        || UNIT_POSTS.contains(capacity.role())
                        || PERSONAL.contains(capacity.role()))
                .map(this::seat)
                .distinct()
                .toList();
    }

    private WorkItemFilter.Seat seat(Capacity capacity) {
        Role role = capacity.role();
        return new WorkItemFilter.Seat(
                role.name(),
                isCommittee(role) ? units.committeeOffices() : capacity.lineage(units),
                PERSONAL.contains(role) ? currentUser.get().personId() : null);
    }

    boolean oversees() {
        User user = currentUser.get();
        return OVERSEERS.stream().anyMatch(user::is);
    }

    /** The units whose every duty the caller may see. */
    Set<Long> wholeUnits() {
        return currentUser.get().capacities().stream()
                .filter(capacity -> UNIT_POSTS.contains(capacity.role()))
                .flatMap(capacity -> capacity.lineage(units).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean sees(OwnedDuty item) {
        return oversees() && !isPersonal(item.role())
                || capacities(item).findAny().isPresent();
    }

    boolean may(OwnedDuty item) {
        return capacityFor(item) != null;
    }

    /** Who does this duty, in which post; nobody if the caller may only see it. */
    Optional<Handler> holder(OwnedDuty item) {
        return Optional.ofNullable(capacityFor(item)).map(capacity -> Handler.of(currentUser.get(), capacity));
    }

    Handler require(OwnedDuty item) {
        return holder(item)
                .orElseThrow(() -> RuleViolated.forbidden(
                        "not-your-duty",
                        "“" + item.name() + "”由" + item.unitName() + "的"
                                + Role.valueOf(item.role()).label() + "办理，您无权办理"));
    }

    /** A colleague of the unit that owns the duty, in whichever post; what is one person's alone has none. */
    Optional<Handler> colleague(OwnedDuty item) {
        return isPersonal(item.role())
                ? Optional.empty()
                : capacities(item).findFirst().map(capacity -> Handler.of(currentUser.get(), capacity));
    }

    /** A colleague, if possible in the post of the given person. */
    Optional<Handler> colleague(OwnedDuty item, long person) {
        return capacities(item)
                .filter(capacity ->
                        capacity.onBehalfOf() != null && capacity.onBehalfOf().personId() == person)
                .findFirst()
                .map(capacity -> Handler.of(currentUser.get(), capacity))
                .or(() -> colleague(item));
    }

    /** The head of the unit that owns the duty, for the committee's duties its leader. */
    Optional<Handler> head(OwnedDuty item) {
        Role head = headOf(Role.valueOf(item.role()));
        return capacities(item)
                .filter(capacity -> capacity.role() == head)
                .findFirst()
                .map(capacity -> Handler.of(currentUser.get(), capacity));
    }

    boolean heads(OwnedDuty item) {
        return head(item).isPresent();
    }

    /** The caller and all for whom the caller stands in today; nobody's number for an administrator. */
    Set<Long> persons() {
        User user = currentUser.get();
        Set<Long> persons = new LinkedHashSet<>();
        persons.add(Objects.requireNonNullElse(user.personId(), 0L));
        user.actingFor().forEach(absent -> persons.add(absent.personId()));
        return persons;
    }

    /** In the post of the one who has the duty in hand, if the caller stands in for them; else in the caller's own. */
    private @Nullable Capacity capacityFor(OwnedDuty item) {
        Role role = Role.valueOf(item.role());
        List<Capacity> fitting =
                capacities(item).filter(capacity -> capacity.role() == role).toList();
        return fitting.stream()
                .filter(capacity -> capacity.onBehalfOf() != null
                        && Objects.equals(capacity.onBehalfOf().personId(), item.assigneeId()))
                .findFirst()
                .orElse(fitting.isEmpty() ? null : fitting.get(0));
    }

    private Stream<Capacity> capacities(OwnedDuty item) {
        if (isPersonal(item.role())) {
            return personal(item);
        }
        boolean committee = COMMITTEE.contains(Role.valueOf(item.role()));
        return currentUser.get().capacities().stream()
                .filter(capacity -> committee && COMMITTEE.contains(capacity.role())
                        || UNIT_POSTS.contains(capacity.role()) && capacity.isOf(item.unitId(), units));
    }

    private Stream<Capacity> personal(OwnedDuty item) {
        User user = currentUser.get();
        return user.capacities().stream()
                .filter(capacity -> item.assigneeId() != null
                        && item.assigneeId().equals(user.personId())
                        && capacity.role().name().equals(item.role())
                        && capacity.onBehalfOf() == null);
    }
}
