package org.duban.bulletin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a unit objects to a statement, and what became of it.
 *
 * @param wordsBefore the statement as the unit read it
 */
record Objection(
        long id,
        long consultationId,
        long statementId,
        String words,
        String wordsBefore,
        @Nullable Verdict verdict,
        @Nullable String reason,
        @Nullable Instant settledAt,
        @Nullable String settledBy) {}
