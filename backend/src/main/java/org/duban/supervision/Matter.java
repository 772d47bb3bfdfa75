package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 督办事项: one thing that a unit has to put right, on its way up the ladder.
 *
 * @param subjectId the late duty, the red task or the missed milestone
 * @param times which time it is; an extended or promised date may be missed again
 * @param subject what it is called
 * @param because the light's sentence, for a red task
 * @param due by when it should have been done; the day from which it was seen red, for a task
 * @param formerId the matter before of the same unit on the same task
 * @param rung the highest climbed; null before the first
 * @param nextAt from when the next rung is due; null while nothing is, as when a paper waits for its signature
 * @param calmUntil the date that an accepted answer promises; the matter may come up anew after it
 */
record Matter(
        long id,
        long planId,
        long planTaskId,
        Ground ground,
        long subjectId,
        int times,
        String subject,
        @Nullable String because,
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
        return unitName + "“" + subject + "”";
    }
}
