package org.duban.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A body that owns duties. {@code name} is the everyday name as plans write it (市残联); {@code validTo} is its last day,
 * after which {@code successorId} holds its duties while history keeps the old name.
 */
public record Unit(
        long id,
        String code,
        String name,
        String fullName,
        List<String> aliases,
        UnitKind kind,
        @Nullable Long parentId,
        @Nullable Long hostUnitId,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable Long successorId,
        int version) {

    public Unit {
        aliases = List.copyOf(aliases);
    }

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && !hasEndedBy(day);
    }

    public boolean hasEndedBy(LocalDate day) {
        return validTo != null && day.isAfter(validTo);
    }

    /** Whose staff work here; recusal looks at this one (回避). */
    public long homeUnitId() {
        return hostUnitId == null ? id : hostUnitId;
    }

    Stream<String> names() {
        return Stream.concat(Stream.of(name, fullName), aliases.stream());
    }
}
