package org.duban.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody is reached outside.
 *
 * @param mail an address whose owner has shown that it is theirs
 * @param askedMail one that waits for its code
 */
record Contact(
        String username,
        @Nullable String mail,
        @Nullable String askedMail,
        @Nullable String code,
        @Nullable Instant codeSentAt,
        int codeTries,
        int version) {

    static final Duration CODE_LASTS = Duration.ofMinutes(30);
    static final Duration BETWEEN_CODES = Duration.ofMinutes(1);
    private static final int MOST_TRIES = 5;

    static Contact none(String username) {
        return new Contact(username, null, null, null, null, 0, 0);
    }

    boolean isCodeOver(Instant now) {
        return code == null
                || codeSentAt == null
                || codeTries >= MOST_TRIES
                || codeSentAt.plus(CODE_LASTS).isBefore(now);
    }

    boolean hasJustAsked(Instant now) {
        return codeSentAt != null && codeSentAt.plus(BETWEEN_CODES).isAfter(now);
    }

    /** An address that is being typed into logs is one too many; a code is worse. */
    @Override
    public String toString() {
        return "Contact[" + username + "]";
    }
}
