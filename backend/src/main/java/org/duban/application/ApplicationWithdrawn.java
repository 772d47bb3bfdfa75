package org.duban.application;

import org.jspecify.annotations.Nullable;

/** The applicant took the application back while others had it in hand; its approval ends. */
public record ApplicationWithdrawn(
        long applicationId,
        long planId,
        long planTaskId,
        @Nullable String reason) {}
