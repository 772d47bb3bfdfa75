package org.duban.access;

import java.util.Set;
import org.duban.organisation.Units;
import org.jspecify.annotations.Nullable;

/**
 * A role held in a unit.
 *
 * @param homeUnitId the unit whose staff work there; recusal (回避) looks at it
 * @param isHeir whether duties of other units came to this one when they were merged
 * @param onBehalfOf the absent person whose role it is; what is done in it is told as 代办
 */
public record Capacity(
        Role role,
        long unitId,
        String unitName,
        long homeUnitId,
        boolean isHeir,
        @Nullable Absent onBehalfOf) {

    /** The unit, and those whose duties came to it by today; asked in every request, so most do not look them up. */
    public Set<Long> lineage(Units units) {
        return isHeir ? units.lineage(unitId) : Set.of(unitId);
    }

    /** Whether the duties of that unit are this one's by today. */
    public boolean isOf(long unit, Units units) {
        return unit == unitId || lineage(units).contains(unit);
    }

    /** Somebody who is away and has a deputy. */
    public record Absent(long personId, String name) {}
}
