package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One thing that was done with an instruction. */
record InstructionStep(
        long instructionId,
        InstructionAct act,
        Instant at,
        @Nullable String unitName,
        @Nullable String person,
        @Nullable String actingFor,
        @Nullable String words,
        @Nullable LocalDate until) {}
