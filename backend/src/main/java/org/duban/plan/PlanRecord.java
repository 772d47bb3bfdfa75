package org.duban.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the office put on record about a plan as a whole. */
public record PlanRecord(
        PlanRecords.Kind kind, String summary, @Nullable String paperNumber, Instant recordedAt, String recordedBy) {}
