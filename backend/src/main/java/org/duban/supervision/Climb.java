package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rung that a matter has come to, and what became of it.
 *
 * @param reason why, as the rule or the official says it
 * @param addressee whom a proposal goes to that is not for the unit (问责建议)
 * @param demand what the paper asks of the unit
 * @param withRhythm whether the unit feeds back in the 13710 rhythm
 * @param expeditedBecause why rungs below were passed over (加急); null when it was its turn
 * @param urgeId the urge that the rung consists of
 */
record Climb(
        long id,
        long matterId,
        Rung rung,
        RungState state,
        String reason,
        SignedBy signedBy,
        @Nullable String addressee,
        int answerDays,
        @Nullable String demand,
        boolean withRhythm,
        @Nullable String expeditedBy,
        @Nullable String expeditedBecause,
        @Nullable Long urgeId,
        Instant proposedAt,
        @Nullable Instant draftedAt,
        @Nullable String draftedBy,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable Long paperId,
        @Nullable String paperNumber,
        @Nullable Instant answerUntil,
        @Nullable LocalDate talkOn,
        @Nullable String talkWith,
        @Nullable String minutes,
        @Nullable Long minutesPaperId,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable String answer,
        @Nullable String measures,
        @Nullable LocalDate promisedUntil,
        @Nullable LatenessCause cause,
        @Nullable String causeNote,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Instant answerSignedAt,
        @Nullable String answerSignedBy,
        @Nullable String opinion,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    boolean isVoid() {
        return state == RungState.VOIDED;
    }

    boolean isOpen() {
        return state.isOpen();
    }
}
