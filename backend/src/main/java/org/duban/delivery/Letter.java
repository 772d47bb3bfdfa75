package org.duban.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as it goes out to one person.
 *
 * @param key the same at each try, so that a receiver can tell a repetition
 * @param address where the channel finds the person
 * @param name the person's
 * @param link a whole address, or null where none is known
 */
record Letter(
        UUID key,
        String address,
        String name,
        String title,
        String text,
        @Nullable String link,
        Instant at) {

    Letter {
        title = oneLine(title);
    }

    /** A title becomes a header: no break may begin another one. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
