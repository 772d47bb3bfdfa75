package org.duban.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which items go into a file.
 *
 * @param since only items that something was fed back of on this day or later
 * @param all items without rhythm and feedback too
 */
record ExchangeFilter(
        @Nullable Long planId,
        @Nullable Long unitId,
        @Nullable State state,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate since,

        @Nullable Boolean all) {

    enum State {
        OPEN,
        CLOSED
    }
}
