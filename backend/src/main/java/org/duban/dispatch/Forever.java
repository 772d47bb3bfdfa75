package org.duban.dispatch;

import java.time.Instant;

/** The end of what still holds. */
final class Forever {
    static final Instant END = Instant.parse("9999-12-30T16:00:00Z");

    private Forever() {}
}
