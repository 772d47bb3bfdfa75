package org.duban.supervision;

import java.util.Set;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.dispatch.Acting;
import org.duban.dispatch.Actor;
import org.duban.organisation.Unit;
import org.duban.organisation.Units;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may urge whom, and who answers: the office and the leader anybody, a lead unit those who take part in its task. */
@Component
class Urging {

    private static final Set<Role> UNIT_POSTS = Set.of(Role.HANDLER, Role.HEAD);

    private final CurrentUser currentUser;
    private final Actor actor;
    private final Units units;

    Urging(CurrentUser currentUser, Actor actor, Units units) {
        this.currentUser = currentUser;
        this.actor = actor;
        this.units = units;
    }

    /** Who urges, and in what right. */
    record Urger(UrgedAs as, Acting by) {}

    /** In whose name the caller urges this duty; refuses whoever may not. */
    Urger urger(UrgedDuty duty) {
        User user = currentUser.get();
        if (user.is(Role.OFFICE)) {
            return new Urger(UrgedAs.OFFICE, inPost(user, Role.OFFICE));
        }
        if (user.is(Role.LEADER)) {
            return new Urger(UrgedAs.LEADER, inPost(user, Role.LEADER));
        }
        if (leads(user, duty)) {
            return new Urger(UrgedAs.LEAD_UNIT, asUnit(user, duty.leadUnitId()));
        }
        throw RuleViolated.forbidden("not-yours-to-urge", "只有残工委办公室、残工委领导和牵头单位（对其参与单位）可以催办" + duty.told());
    }

    /** The office, when the rules of the ladder urge in its name. */
    Acting officeByRule() {
        Unit office = units.committeeOffice();
        return new Acting(office.id(), office.name(), "系统（按督办规则）", null);
    }

    private Acting inPost(User user, Role role) {
        return actor.as(role, user.capacity(role).orElseThrow().unitId());
    }

    private static boolean leads(User user, UrgedDuty duty) {
        Long lead = duty.leadUnitId();
        return lead != null && duty.unitId() != lead && holdsPost(user, lead);
    }

    /** Who receives and answers: the people of the unit, or the holders of the committee's post. */
    Acting answerer(Urge urge) {
        User user = currentUser.get();
        Role role = Role.valueOf(urge.role());
        if (UNIT_POSTS.contains(role) && holdsPost(user, urge.unitId())) {
            return asUnit(user, urge.unitId());
        }
        if (user.capacity(role, urge.unitId()).isPresent()) {
            return actor.as(role, urge.unitId());
        }
        throw RuleViolated.forbidden("not-yours-to-answer", "该催办由" + urge.unitName() + "签收和回复");
    }

    private static boolean holdsPost(User user, long unitId) {
        return UNIT_POSTS.stream().anyMatch(post -> user.capacity(post, unitId).isPresent());
    }

    private Acting asUnit(User user, @Nullable Long unitId) {
        long unit = unitId == null ? 0 : unitId;
        Role post = user.capacity(Role.HANDLER, unit).isPresent() ? Role.HANDLER : Role.HEAD;
        return actor.as(post, unit);
    }
}
