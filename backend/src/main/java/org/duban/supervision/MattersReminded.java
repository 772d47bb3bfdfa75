package org.duban.supervision;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The machine has reminded units of what they have to put right, a portion of a sweep at a time. */
public record MattersReminded(List<Reminded> matters, Instant at) {

    /** @param workItemId the late duty, where that is what it is about */
    public record Reminded(
            long matterId, long planTaskId, @Nullable Long workItemId, long unitId, String subject, String reason) {}
}
