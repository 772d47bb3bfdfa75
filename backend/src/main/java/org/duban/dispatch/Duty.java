package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One duty of a unit; duties of the whole plan have no task. */
public record Duty(
        long workItemId,
        long planId,
        @Nullable Long planTaskId,
        String element,
        String name,
        @Nullable Long unitId,
        String unitName,
        String role,
        @Nullable Instant due) {

    public Duty until(Instant later) {
        return new Duty(workItemId, planId, planTaskId, element, name, unitId, unitName, role, later);
    }
}
