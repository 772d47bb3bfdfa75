package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 督办印记: that a unit had to be kept after on a task, which stays when everything has been made up for.
 *
 * @param times how many matters it had
 * @param open how many are open
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
