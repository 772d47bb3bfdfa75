package org.duban.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An open duty as a digest tells it. */
record DigestDuty(
        long id,
        String name,
        @Nullable String taskTitle,
        String unitName,
        Instant due,
        @Nullable Instant lapsedAt,
        Instant createdAt) {

    boolean isLate(Instant at) {
        return lapsedAt != null || due.isBefore(at);
    }
}
