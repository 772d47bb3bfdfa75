package org.duban.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a leader wants done.
 *
 * @param paperNumber of the paper that bears the instruction, if there is one
 * @param withRhythm whether the unit feeds back in the 13710 rhythm
 * @param repeatReason why all the same, where something is known already
 */
public record InstructionForm(
        @Nullable Long planTaskId,
        @Nullable Long unitId,
        @Nullable String words,
        @Nullable String paperNumber,
        @Nullable LocalDate until,
        @Nullable Boolean withRhythm,
        @Nullable String repeatReason) {}
