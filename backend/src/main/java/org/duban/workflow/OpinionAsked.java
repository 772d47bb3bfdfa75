package org.duban.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An opinion that the reader is asked for, as the to-do list shows it. */
record OpinionAsked(
        long id,
        long workItemId,
        String name,
        @Nullable String taskTitle,
        String unit,
        String question,
        String askedBy,
        String askedOf,
        Instant askedAt,
        Instant due) {}
