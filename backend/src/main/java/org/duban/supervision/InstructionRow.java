package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One line of the list. */
record InstructionRow(
        long id,
        long planId,
        long planTaskId,
        String taskTitle,
        long unitId,
        String unitName,
        String words,
        @Nullable String paperNumber,
        LocalDate until,
        InstructionState state,
        @Nullable String answer,
        Instant givenAt,
        String givenBy,
        @Nullable Instant endedAt) {}
