package org.duban.access;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed-in user as the browser sees them. */
record SessionUser(
        String username,
        @Nullable Long personId,
        String name,
        @Nullable Long unitId,
        @Nullable String unit,
        @Nullable Long homeUnitId,
        List<Role> roles,
        List<Capacity.Absent> actingFor,
        boolean passwordDue) {

    static SessionUser of(SignedIn signedIn) {
        User user = signedIn.getPrincipal();
        return new SessionUser(
                user.username(),
                user.personId(),
                user.name(),
                user.unitId(),
                user.unitName(),
                user.homeUnitId(),
                user.roles().stream().sorted(Comparator.naturalOrder()).toList(),
                user.actingFor(),
                signedIn.isPasswordDue());
    }
}
