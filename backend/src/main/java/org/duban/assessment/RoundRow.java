package org.duban.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A round in the list, with how many of its tasks are verified. */
public record RoundRow(
        long id,
        long planId,
        String planName,
        RoundKind kind,
        String title,
        RoundState state,
        @Nullable LocalDate asOf,
        Instant draftedAt,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        long tasks,
        long verified) {}
