package org.duban.dispatch;

import java.time.Instant;
import org.duban.shared.history.History;

/** The end of what still holds. */
final class Forever {
    static final Instant END = History.FOREVER;

    private Forever() {}
}
