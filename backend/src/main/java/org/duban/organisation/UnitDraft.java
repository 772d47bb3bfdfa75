package org.duban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an administrator says about a unit. */
record UnitDraft(
        String code,
        String name,
        String fullName,
        List<String> aliases,
        UnitKind kind,
        @Nullable Long parentId,
        @Nullable Long hostUnitId,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    UnitDraft {
        aliases = List.copyOf(aliases);
    }

    static UnitDraft of(Unit unit) {
        return new UnitDraft(
                unit.code(),
                unit.name(),
                unit.fullName(),
                unit.aliases(),
                unit.kind(),
                unit.parentId(),
                unit.hostUnitId(),
                unit.validFrom(),
                unit.validTo());
    }

    UnitDraft with(List<String> otherAliases) {
        return new UnitDraft(code, name, fullName, otherAliases, kind, parentId, hostUnitId, validFrom, validTo);
    }
}
