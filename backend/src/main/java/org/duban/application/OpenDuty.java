package org.duban.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A unit's duty as the to-do list has it. */
public record OpenDuty(
        long workItemId,
        String process,
        String name,
        @Nullable Long planTaskId,
        long unitId,
        String unitName,
        String role,
        Instant due,
        Instant originalDue) {

    /** Whether it is a step in the approval of an application, and so no work on the task itself. */
    public boolean isOfApproval() {
        return process.equals("application-approval");
    }

    /** Whether it belongs to an order of the ladder, which goes its own way beside the work that it is about. */
    public boolean isOfSupervision() {
        return process.equals("supervision-order");
    }

    public String told() {
        return unitName + "“" + name + "”";
    }
}
