package org.duban.supervision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** @param until a new last day, when the leader wants more to be done */
public record InstructionReviewForm(
        @Nullable String opinion, @Nullable LocalDate until) {}
