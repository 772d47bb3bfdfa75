package org.duban.dispatch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duban.access.Capacity;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.organisation.Unit;
import org.jspecify.annotations.Nullable;

/** Who acts in a test; nobody at first, as when the clock does. */
final class Somebody extends CurrentUser {
    private @Nullable User user;

    void is(Role role, Unit unit, Capacity.@Nullable Absent onBehalfOf) {
        Capacity held = new Capacity(role, unit.id(), unit.name(), unit.homeUnitId(), true, onBehalfOf);
        user = new User(
                unit.code() + "-" + role,
                1L,
                "张𠮷三",
                unit.id(),
                unit.name(),
                unit.homeUnitId(),
                Set.of(role),
                List.of(held));
    }

    void isNobody() {
        user = null;
    }

    @Override
    public Optional<User> find() {
        return Optional.ofNullable(user);
    }
}
