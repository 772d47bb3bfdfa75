package org.duban.paper;

import org.duban.access.Capacity;
import org.duban.access.Role;
import org.duban.access.User;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/**
 * Who signs a paper, and in what capacity. Whoever calls has seen to it that this person may.
 *
 * @param actingFor the absent person whose capacity it is (代办)
 */
public record Signature(
        Role role,
        long unitId,
        String unitName,
        String person,
        @Nullable String actingFor) {

    public static Signature of(User user, Role role) {
        Capacity held = user.capacity(role)
                .orElseThrow(() -> RuleViolated.forbidden("not-signatory", "只有" + role.label() + "可以签发这份公文"));
        Capacity.Absent absent = held.onBehalfOf();
        return new Signature(role, held.unitId(), held.unitName(), user.name(), absent == null ? null : absent.name());
    }

    String printed() {
        return actingFor == null ? person : person + "（代" + actingFor + "）";
    }
}
