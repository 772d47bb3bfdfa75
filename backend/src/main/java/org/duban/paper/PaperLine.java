package org.duban.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the register. */
record PaperLine(
        long id,
        PaperKind kind,
        long planId,
        @Nullable Long planTaskId,
        PaperState state,
        String title,
        @Nullable String numberText,
        @Nullable Instant issuedAt,
        @Nullable String signedBy,
        Instant createdAt,
        @Nullable String voidReason) {}
