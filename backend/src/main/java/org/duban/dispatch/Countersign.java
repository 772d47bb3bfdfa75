package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A participant's word on a work plan (会签).
 *
 * @param givenFor the edition that the unit had read
 */
public record Countersign(
        long workPlanId,
        long assignmentId,
        long unitId,
        String unitName,
        boolean agreed,
        @Nullable String opinion,
        Instant signedAt,
        String signedBy,
        int givenFor) {

    /** The same word, for an edition in which nothing of this unit has changed. */
    Countersign holdsFor(long nextWorkPlanId) {
        return new Countersign(
                nextWorkPlanId, assignmentId, unitId, unitName, agreed, opinion, signedAt, signedBy, givenFor);
    }
}
