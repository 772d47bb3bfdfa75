package org.duban.assessment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.duban.access.Capacity;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.access.Users;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who may review an objection (复核): a leader or else somebody of the office, who neither belongs to the unit (回避) nor
 * has verified the task, nor stands in for the one who has.
 */
@Component
class Reviewers {
    private static final List<Role> IN_ORDER = List.of(Role.LEADER, Role.OFFICE);
    private static final String OWN = "该任务由您（或您代办的人）核实，复核须由他人办理";
    private static final String ANOTHER = OWN + "，请由另一位残工委领导或办公室人员复核";
    private static final String NOBODY = OWN + "；目前没有其他可以复核的人，请为另一位不在该单位任职的残工委领导开设账号，由其复核";

    private final Users users;

    Reviewers(Users users) {
        this.users = users;
    }

    /** Before whom the review is laid; leaders also when nobody is left, so that one who is appointed finds it. */
    Role role(long unitId, @Nullable String verifier) {
        return role(unitId, new Verifier(verifier, users.all()));
    }

    static Role role(long unitId, Verifier verifier) {
        return anybody(unitId, verifier).orElse(Role.LEADER);
    }

    /** Why the user may not review, and who can. */
    Optional<String> bar(User user, @Nullable String account, long unitId) {
        return bar(user, new Verifier(account, users.all()), unitId);
    }

    static Optional<String> bar(User user, Verifier verifier, long unitId) {
        if (IN_ORDER.stream().anyMatch(role -> verifier.isNot(user, role))) {
            return Optional.empty();
        }
        return Optional.of(anybody(unitId, verifier).isPresent() ? ANOTHER : NOBODY);
    }

    private static Optional<Role> anybody(long unitId, Verifier verifier) {
        return IN_ORDER.stream()
                .filter(role -> verifier.among().stream()
                        .anyMatch(user -> verifier.isNot(user, role) && !user.belongsTo(unitId)))
                .findFirst();
    }

    /** @param among everybody */
    record Verifier(@Nullable String account, List<User> among) {

        /** Whether the user holds the role, and by a right other than the verifier's. */
        private boolean isNot(User user, Role role) {
            Optional<Capacity> held = user.capacity(role);
            return held.isPresent()
                    && !user.username().equals(account)
                    && held.map(Capacity::onBehalfOf)
                            .map(absent -> !Objects.equals(absent.personId(), person()))
                            .orElse(true);
        }

        private @Nullable Long person() {
            return among.stream()
                    .filter(user -> user.username().equals(account))
                    .findFirst()
                    .map(User::personId)
                    .orElse(null);
        }
    }
}
