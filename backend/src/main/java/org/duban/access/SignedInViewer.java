package org.duban.access;

import static java.util.stream.Collectors.toSet;

import java.util.Set;
import org.duban.organisation.Viewer;
import org.springframework.stereotype.Component;

/** Tells the organisation what the signed-in user may see and do there. */
@Component
class SignedInViewer implements Viewer {
    private static final Set<Role> SEE_EVERYONE =
            Set.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.OFFICE, Role.LEADER);

    private final CurrentUser currentUser;

    SignedInViewer(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @Override
    public View view() {
        User user = currentUser.get();
        return new View(
                user.roles().stream().anyMatch(SEE_EVERYONE::contains),
                user.is(Role.SYSTEM_ADMIN),
                user.personId(),
                user.capacities().stream().map(Capacity::unitId).collect(toSet()),
                user.capacities().stream()
                        .filter(capacity -> capacity.role() == Role.HEAD)
                        .map(Capacity::unitId)
                        .collect(toSet()));
    }
}
