package org.duban.shared.history;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The day that a list is looked at.
 *
 * @param at the last moment of a past day; null for now
 */
public record AsOf(LocalDate day, @Nullable Instant at) {

    /** Today, when no day is asked for or one that has not come yet. */
    public static AsOf of(@Nullable LocalDate wanted, Clock clock) {
        LocalDate today = LocalDate.now(clock);
        if (wanted == null || !wanted.isBefore(today)) {
            return new AsOf(today, null);
        }
        Instant nextDay = wanted.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        return new AsOf(wanted, nextDay.minusMillis(1));
    }

    public boolean isNow() {
        return at == null;
    }
}
