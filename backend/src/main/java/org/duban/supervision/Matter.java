package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 督办事项: one late duty of one unit on its way up the ladder.
 *
 * @param times which lateness of that duty it is; an extended or promised date may be missed again
 * @param formerId the matter before of the same unit on the same task
 * @param rung the highest climbed; null before the first
 * @param nextAt from when the next rung is due; null while nothing is, as when a paper waits for its signature
 * @param calmUntil the date that an accepted answer promises; the duty may become late anew after it
 */
record Matter(
        long id,
        long planId,
        long planTaskId,
        long workItemId,
        int times,
        String dutyName,
        long unitId,
        String unitName,
        Instant due,
        @Nullable Long formerId,
        MatterState state,
        @Nullable Rung rung,
        @Nullable Instant rungAt,
        @Nullable Instant nextAt,
        Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable String endedBecause,
        @Nullable LocalDate calmUntil) {

    boolean isOpen() {
        return state == MatterState.OPEN;
    }

    String told() {
        return unitName + "“" + dutyName + "”";
    }
}
