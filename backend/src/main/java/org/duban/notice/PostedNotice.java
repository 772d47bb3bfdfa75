package org.duban.notice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice as it was put up, for whom it may concern.
 *
 * @param recipient a role in a unit, a role, or a person: {@link Addressees} knows who that is today
 * @param link where in the product the matter is
 * @param settledAt since when there is nothing left to do about it
 */
public record PostedNotice(
        long id,
        NoticeKind kind,
        String recipient,
        String title,
        String sentence,
        @Nullable String link,
        Instant at,
        @Nullable Instant settledAt) {}
