package org.duban.supervision;

import java.time.Instant;
import org.duban.dispatch.Duty;
import org.jspecify.annotations.Nullable;

/**
 * An open duty as the one who urges sees it.
 *
 * @param leadUnitId who leads the task it belongs to
 * @param suspendedAt since when the clock of its task stands still; null while it runs
 * @param lastUrgedAt when it was urged last
 */
record UrgedDuty(
        long id,
        long planId,
        @Nullable Long planTaskId,
        String element,
        String name,
        long unitId,
        String unitName,
        String role,
        Instant due,
        @Nullable Long leadUnitId,
        @Nullable Instant suspendedAt,
        @Nullable Instant lastUrgedAt) {

    Duty duty() {
        return new Duty(id, planId, planTaskId, element, name, unitId, unitName, role, due);
    }

    String told() {
        return unitName + "“" + name + "”";
    }
}
