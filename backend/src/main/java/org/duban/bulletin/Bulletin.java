package org.duban.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin.
 *
 * @param version counts the changes of its text
 * @param turn how often it was laid before units
 * @param factsAt the moment that its facts are of
 * @param consultUntil until when units may object
 * @param returnOpinion why the leader sent it back
 */
record Bulletin(
        long id,
        long planId,
        String title,
        Period.Kind periodKind,
        LocalDate periodFrom,
        LocalDate periodTo,
        Scope.Kind scope,
        BulletinState state,
        int version,
        int turn,
        Instant factsAt,
        Instant filledAt,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable Instant consultUntil,
        @Nullable String returnOpinion,
        long paperId,
        @Nullable String paperNumber,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedBecause) {

    Period period() {
        return new Period(periodKind, periodFrom, periodTo);
    }
}
