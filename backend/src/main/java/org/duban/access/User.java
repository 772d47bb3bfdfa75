package org.duban.access;

import static java.util.stream.Collectors.toCollection;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in, with the rights of this very day.
 *
 * @param unitId where the person works; null for administrators, who belong to no unit
 * @param homeUnitId the unit whose staff the person is: for the office's people the unit that hosts the office
 * @param roles all that may be used now, those of absent people included
 * @param capacities each business role with its unit; own ones first
 */
public record User(
        String username,
        @Nullable Long personId,
        String name,
        @Nullable Long unitId,
        @Nullable String unitName,
        @Nullable Long homeUnitId,
        Set<Role> roles,
        List<Capacity> capacities) {

    public User {
        roles = Set.copyOf(roles);
        capacities = List.copyOf(capacities);
    }

    static User of(String username, @Nullable Long personId, String name, Set<Role> granted, List<Capacity> held) {
        Optional<Capacity> first = held.stream().findFirst();
        Set<Role> roles = held.stream().map(Capacity::role).collect(toCollection(() -> EnumSet.noneOf(Role.class)));
        granted.stream().filter(Role::isAdministrator).forEach(roles::add);
        return new User(
                username,
                personId,
                name,
                first.map(Capacity::unitId).orElse(null),
                first.map(Capacity::unitName).orElse(null),
                first.map(Capacity::homeUnitId).orElse(null),
                roles,
                held);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** In what capacity the user may act there: of themselves if they can, else for an absent colleague. */
    public Optional<Capacity> capacity(Role role, long unitId) {
        return capacities.stream()
                .filter(capacity -> capacity.role() == role && capacity.unitId() == unitId)
                .findFirst();
    }

    public Optional<Capacity> capacity(Role role) {
        return capacities.stream().filter(capacity -> capacity.role() == role).findFirst();
    }

    /** How the user signs in a post: by name, and for whom if it is an absent colleague's (代办). */
    public String signature(Role role) {
        return capacity(role)
                .map(Capacity::onBehalfOf)
                .map(absent -> name + "（代" + absent.name() + "）")
                .orElse(name);
    }

    /** Nobody verifies, arbitrates or decides on a duty of a unit they belong to (回避). */
    public boolean belongsTo(long unitId) {
        return capacities.stream().anyMatch(held -> held.unitId() == unitId || held.homeUnitId() == unitId);
    }

    public List<Capacity.Absent> actingFor() {
        return capacities.stream()
                .map(Capacity::onBehalfOf)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
