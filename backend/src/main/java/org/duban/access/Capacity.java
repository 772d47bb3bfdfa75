package org.duban.access;

import org.jspecify.annotations.Nullable;

/**
 * A role held in a unit.
 *
 * @param homeUnitId the unit whose staff work there; recusal (回避) looks at it
 * @param onBehalfOf the absent person whose role it is; what is done in it is told as 代办
 */
public record Capacity(
        Role role,
        long unitId,
        String unitName,
        long homeUnitId,
        @Nullable Absent onBehalfOf) {

    /** Somebody who is away and has a deputy. */
    public record Absent(long personId, String name) {}
}
