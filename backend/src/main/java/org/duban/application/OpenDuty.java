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
        String role,
        Instant due,
        Instant originalDue) {}
