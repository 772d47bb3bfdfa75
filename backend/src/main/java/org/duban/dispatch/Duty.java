package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One duty of a unit; duties of the whole plan have no task.
 *
 * @param personId whose alone it is, as an expert's judgement; null for the others of the post to do too
 */
public record Duty(
        long workItemId,
        long planId,
        @Nullable Long planTaskId,
        String element,
        String name,
        @Nullable Long unitId,
        String unitName,
        String role,
        @Nullable Instant due,
        @Nullable Long personId) {

    public Duty(
            long workItemId,
            long planId,
            @Nullable Long planTaskId,
            String element,
            String name,
            @Nullable Long unitId,
            String unitName,
            String role,
            @Nullable Instant due) {
        this(workItemId, planId, planTaskId, element, name, unitId, unitName, role, due, null);
    }

    public Duty until(Instant later) {
        return new Duty(workItemId, planId, planTaskId, element, name, unitId, unitName, role, later, personId);
    }
}
