package org.duban.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done with a duty inside its unit. */
record DutyActEntry(
        long workItemId,
        DutyAct kind,
        Instant at,
        @Nullable String unitName,
        @Nullable String person,
        @Nullable String actingFor,
        String sentence) {}
