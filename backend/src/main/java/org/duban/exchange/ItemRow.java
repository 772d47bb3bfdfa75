package org.duban.exchange;

import java.time.Instant;
import java.time.LocalDate;
import org.duban.rhythm.Item;
import org.jspecify.annotations.Nullable;

/**
 * A task, instruction or supervision order of ours, as far as a file tells of it.
 *
 * @param foreignNumber its number in 13710, where it came from there
 */
record ItemRow(
        Item.Kind kind,
        long id,
        long planId,
        long planTaskId,
        String plan,
        String title,
        String text,
        @Nullable String leadUnit,
        @Nullable LocalDate due,
        boolean closed,
        @Nullable Instant closedAt,
        @Nullable String foreignNumber) {

    String number() {
        return foreignNumber != null ? foreignNumber : OurNumbers.of(kind, id);
    }
}
