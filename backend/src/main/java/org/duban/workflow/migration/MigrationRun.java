package org.duban.workflow.migration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a migration has come.
 *
 * @param total how many instances there were when it began
 * @param remaining how many still run on the older version
 * @param failed how many of these were tried and stayed behind
 * @param orderedBy nobody when the server began by itself
 */
record MigrationRun(
        long id,
        String process,
        String sourceId,
        int fromVersion,
        int toVersion,
        int total,
        long remaining,
        long failed,
        @Nullable String orderedBy,
        Instant startedAt,
        @Nullable Instant finishedAt) {}
