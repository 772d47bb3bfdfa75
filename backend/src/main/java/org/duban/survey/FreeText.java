package org.duban.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote.
 *
 * @param blankedBy who took personal data out of it, when, and why; null while it stands as written
 */
record FreeText(
        String id,
        int question,
        String words,
        @Nullable String blankedBy,
        @Nullable Instant blankedAt,
        @Nullable String reason,
        int version) {}
