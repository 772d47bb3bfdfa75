package org.duban.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A copy of a duty for a colleague's knowledge (抄送), with the mark of having been seen. */
record Copy(
        long workItemId,
        long personId,
        String person,
        @Nullable String note,
        Instant copiedAt,
        String copiedBy,
        @Nullable Instant seenAt) {}
