package org.duban.calendar;

import java.util.List;

/** A year's table was replaced; the deadlines named have moved already. */
public record CalendarChanged(long version, int year, String source, List<DeadlineMove> moves) {

    public CalendarChanged {
        moves = List.copyOf(moves);
    }
}
