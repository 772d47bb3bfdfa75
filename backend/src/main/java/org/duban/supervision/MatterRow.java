package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One line of the list of matters. */
record MatterRow(Matter matter, Place place) {

    /**
     * Where a matter stands: its task, and the paper that waits.
     *
     * @param suspendedAt since when the clock of its task stands still
     * @param proposedId the rung that waits for a draft or a signature
     */
    record Place(
            long matterId,
            String taskNumber,
            String taskTitle,
            String taskKind,
            @Nullable Instant suspendedAt,
            @Nullable Long proposedId,
            @Nullable Rung proposedRung,
            @Nullable RungState proposedState) {}
}
