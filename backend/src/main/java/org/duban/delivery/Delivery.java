package org.duban.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to one person by one channel, in the hands of whoever counted its last try.
 *
 * @param matter what it is about; each is told once
 * @param title of a digest or confirmation; a notice has its own words
 * @param actingFor whom the person stands in for
 */
record Delivery(
        long id,
        String username,
        String channel,
        String matter,
        @Nullable Long noticeId,
        @Nullable String title,
        @Nullable String body,
        @Nullable String actingFor,
        int tries,
        Instant createdAt) {

    private static final String CONFIRMATION = "confirmation:";

    static String matterOfConfirmation(Instant at) {
        return CONFIRMATION + at.toEpochMilli();
    }

    static Delivery of(String username, String channel, long noticeId, @Nullable String actingFor, Instant at) {
        return new Delivery(0, username, channel, "notice:" + noticeId, noticeId, null, null, actingFor, 0, at);
    }

    static Delivery of(String username, String channel, String matter, String title, String body, Instant at) {
        return new Delivery(0, username, channel, matter, null, title, body, null, 0, at);
    }

    boolean isConfirmation() {
        return matter.startsWith(CONFIRMATION);
    }

    /** The same at every try and on every server, and never another's, also when an old backup counts ids again. */
    UUID key() {
        String what = matter + "|" + username + "|" + channel + "|" + createdAt.toEpochMilli();
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
