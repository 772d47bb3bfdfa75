package org.duban.delivery;

import org.duban.access.User;
import org.jspecify.annotations.Nullable;

/** A way out of the house. */
interface Channel {

    /** What choices and deliveries are kept under. */
    String key();

    /** As people know it. */
    String label();

    /** Why nothing goes out this way, for the administrator; null when it does. */
    @Nullable
    String shutBecause();

    /** Where the user is reached this way; null when nowhere. */
    @Nullable
    String addressOf(User user, Contact contact);

    /** Ends within seconds, whatever the other side does. */
    Outcome send(Letter letter);

    default boolean isOpen() {
        return shutBecause() == null;
    }
}
