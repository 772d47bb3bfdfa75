package org.duban.supervision;

import java.util.Optional;
import java.util.Set;
import org.duban.access.Capacity;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.dispatch.Recusal;
import org.duban.organisation.Units;
import org.duban.shared.RuleViolated;
import org.springframework.stereotype.Component;

/** Who says why a duty was late: the people of its unit (or of the one that took it over), or the office that corrects them. */
@Component
class LatenessSpeakers {
    /** Posts of the committee: whoever holds them does the duties of the office, wherever the person works. */
    private static final Set<Role> COMMITTEE = Set.of(Role.OFFICE, Role.LEADER);

    private static final Set<Role> UNIT_POSTS = Set.of(Role.HANDLER, Role.HEAD, Role.COUNTY_OFFICE);

    private final CurrentUser currentUser;
    private final Actor actor;
    private final Units units;
    private final Recusal recusal;

    LatenessSpeakers(CurrentUser currentUser, Actor actor, Units units, Recusal recusal) {
        this.currentUser = currentUser;
        this.actor = actor;
        this.units = units;
        this.recusal = recusal;
    }

    Acting speaker(LatenessRow row, boolean corrects) {
        User user = currentUser.get();
        if (corrects) {
            return corrector(user, row);
        }
        Capacity own = ownPost(user, row)
                .orElseThrow(() -> RuleViolated.forbidden("not-yours-to-explain", "逾期原因由" + row.unit() + "说明"));
        return actor.as(own.role(), own.unitId());
    }

    private Acting corrector(User user, LatenessRow row) {
        Capacity office = user.capacity(Role.OFFICE)
                .orElseThrow(() -> RuleViolated.forbidden("not-yours-to-correct", "只有残工委办公室可以更正逾期原因"));
        recusal.check(row.unitId());
        return actor.as(Role.OFFICE, office.unitId());
    }

    private Optional<Capacity> ownPost(User user, LatenessRow row) {
        Role asked = Role.valueOf(row.role());
        return user.capacities().stream()
                .filter(held -> COMMITTEE.contains(asked) ? held.role() == asked : isOfUnit(held, row.unitId()))
                .findFirst();
    }

    /** A unit's handler and head speak for one another. */
    private boolean isOfUnit(Capacity held, long unitId) {
        return UNIT_POSTS.contains(held.role()) && held.isOf(unitId, units);
    }
}
