package org.duban.supervision;

import java.time.Instant;
import java.util.List;

/** The machine has reminded units of what is late, a portion of a sweep at a time. */
public record MattersReminded(List<Reminded> matters, Instant at) {

    public record Reminded(
            long matterId, long planTaskId, long workItemId, long unitId, String dutyName, String reason) {}
}
