package org.duban.overview;

import java.time.YearMonth;
import java.util.List;

/** How the months went: the lights at each month's end, what lapsed in it, and what was done in time or late. */
record Trend(List<Month> months) {

    /** @param lights of the running month as of the day looked at */
    record Month(YearMonth month, List<Tally> lights, Tally lapses, Tally inTime, Tally late) {}
}
