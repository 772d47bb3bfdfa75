package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 批示: what a leader wants a unit to do about a task.
 *
 * @param until the last day for the unit's answer, which the leader chooses
 * @param answer what the unit says it has done
 */
record Instruction(
        long id,
        long planId,
        long planTaskId,
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
