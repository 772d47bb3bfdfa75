package org.duban.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A rung before it has its row. */
record NewClimb(
        long matterId,
        Rung rung,
        RungState state,
        String reason,
        SignedBy signedBy,
        int answerDays,
        @Nullable String demand,
        @Nullable String expeditedBy,
        @Nullable String expeditedBecause,
        @Nullable Long urgeId,
        Instant proposedAt,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy) {

    /** What the machine does by itself. */
    static NewClimb sent(Matter matter, Rung rung, String reason, @Nullable Long urgeId, Instant at, String by) {
        return new NewClimb(
                matter.id(), rung, RungState.SENT, reason, SignedBy.MACHINE, 0, null, null, null, urgeId, at, at, by);
    }

    static NewClimb proposed(Matter matter, LadderRule.Next next, String reason, String demand, Instant at) {
        return new NewClimb(
                matter.id(),
                next.rung(),
                RungState.PROPOSED,
                reason,
                next.signedBy(),
                next.answerDays(),
                demand,
                null,
                null,
                null,
                at,
                null,
                null);
    }

    NewClimb expedited(String by, String because) {
        return new NewClimb(
                matterId,
                rung,
                state,
                reason,
                signedBy,
                answerDays,
                demand,
                by,
                because,
                urgeId,
                proposedAt,
                issuedAt,
                issuedBy);
    }
}
