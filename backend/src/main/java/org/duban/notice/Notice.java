package org.duban.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as its reader sees it.
 *
 * @param link where in the product the matter is
 * @param settledAt since when there is nothing left to do about it
 * @param readAt when this reader read it
 */
record Notice(
        long id,
        NoticeKind kind,
        String title,
        String sentence,
        @Nullable String link,
        @Nullable Long workItemId,
        @Nullable Long planTaskId,
        Instant at,
        @Nullable Instant settledAt,
        @Nullable Instant readAt) {}
