package org.duban.burden;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How many requests a unit should get in a month at most; null means that nobody has set a number. */
record RequestCap(
        @Nullable Integer perMonth,
        @Nullable Instant changedAt,
        @Nullable String changedBy,
        int version) {

    boolean isPassedBy(int requests) {
        return perMonth != null && requests > perMonth;
    }
}
