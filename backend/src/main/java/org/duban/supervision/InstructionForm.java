package org.duban.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param paperNumber of the paper that bears the instruction, if there is one */
record InstructionForm(
        @Nullable Long planTaskId,
        @Nullable Long unitId,
        @Nullable String words,
        @Nullable String paperNumber,
        @Nullable LocalDate until) {}
