package org.duban.notice;

import java.util.List;
import org.duban.access.User;

/** Who asks, with all the recipients that are theirs. */
record Reader(String username, List<String> recipients) {

    static Reader of(User user) {
        return new Reader(user.username(), Recipient.keysOf(user));
    }
}
