package org.duban.assessment;

import java.time.Instant;
import org.duban.dispatch.PartState;
import org.jspecify.annotations.Nullable;

/** What one participant says of its own part; a silent one is named and nobody else is blamed. */
public record SelfPart(
        long id,
        long selfAssessmentId,
        long assignmentId,
        long unitId,
        String unitName,
        PartState state,
        @Nullable String done,
        @Nullable String problems,
        @Nullable String opinion,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @Nullable Instant signedAt,
        @Nullable String signedBy) {

    boolean isSettled() {
        return state == PartState.SIGNED || state == PartState.SILENT || state == PartState.RELEASED;
    }
}
