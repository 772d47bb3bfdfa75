package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 逾期印记: that a unit was late on a task, which stays when everything has been made up for.
 *
 * @param times how many of its duties were late
 * @param open how many still are
 * @param highest the highest rung it came to
 */
record Mark(
        long planTaskId,
        long unitId,
        String unitName,
        int times,
        int open,
        @Nullable Rung highest,
        Instant lastAt) {}
