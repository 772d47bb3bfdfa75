package org.duban.organisation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A unit with the names of the units it refers to. */
record UnitView(
        long id,
        String code,
        String name,
        String fullName,
        List<String> aliases,
        UnitKind kind,
        String kindLabel,
        @Nullable Long parentId,
        @Nullable String parent,
        @Nullable Long hostUnitId,
        @Nullable String hostUnit,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long successorId,
        @Nullable String successor,
        int version) {

    static UnitView of(Unit unit, UnitDirectory directory) {
        return new UnitView(
                unit.id(),
                unit.code(),
                unit.name(),
                unit.fullName(),
                unit.aliases(),
                unit.kind(),
                unit.kind().label(),
                unit.parentId(),
                name(unit.parentId(), directory),
                unit.hostUnitId(),
                name(unit.hostUnitId(), directory),
                unit.validFrom(),
                unit.validTo(),
                unit.successorId(),
                name(unit.successorId(), directory),
                unit.version());
    }

    private static @Nullable String name(@Nullable Long id, UnitDirectory directory) {
        return directory.optional(id).map(Unit::name).orElse(null);
    }
}
