package org.duban.plan.document;

import org.jspecify.annotations.Nullable;

/** A unit as the text writes it, and the part it plays; the id is there once the name is known. */
public record Role(
        String unit, RoleKind kind, boolean group, @Nullable Long unitId, Source source) {
    Role as(RoleKind other) {
        return new Role(unit, other, group, unitId, source);
    }
}
