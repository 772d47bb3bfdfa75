package org.duban.dispatch;

import java.util.Optional;
import org.duban.access.Capacity;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says who acts now and in what capacity: the one the duty in hand asks for, else the person's own. */
@Component
public class Actor {
    private final CurrentUser currentUser;
    private final DutyInHand dutyInHand;

    Actor(CurrentUser currentUser, DutyInHand dutyInHand) {
        this.currentUser = currentUser;
        this.dutyInHand = dutyInHand;
    }

    public Acting now() {
        return currentUser.find().map(this::acting).orElse(Acting.CLOCK);
    }

    /** Who acts of their own accord for a unit, with no duty in hand. */
    public Acting as(Role role, long unitId) {
        return currentUser
                .find()
                .map(user -> acting(user, user.capacity(role, unitId)))
                .orElse(Acting.CLOCK);
    }

    private Acting acting(User user) {
        return acting(user, capacity(user));
    }

    private static Acting acting(User user, Optional<Capacity> capacity) {
        return capacity.map(held -> new Acting(held.unitId(), held.unitName(), user.name(), absent(held)))
                .orElseGet(() -> new Acting(user.unitId(), user.unitName(), user.name(), null));
    }

    private Optional<Capacity> capacity(User user) {
        Capacity used = dutyInHand.capacity();
        if (used != null) {
            return Optional.of(used);
        }
        Duty duty = dutyInHand.get();
        if (duty == null) {
            return user.capacities().stream().findFirst();
        }
        Role role = Role.valueOf(duty.role());
        return duty.unitId() == null
                ? user.capacity(role)
                : user.capacity(role, duty.unitId()).or(() -> user.capacity(role));
    }

    private static @Nullable String absent(Capacity held) {
        Capacity.Absent absent = held.onBehalfOf();
        return absent == null ? null : absent.name();
    }
}
