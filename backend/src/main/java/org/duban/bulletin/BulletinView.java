package org.duban.bulletin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as its reader may see it: the committee all of it; a unit, before it goes out, what names the unit.
 *
 * @param counts its numbers, each with the address of its rows
 * @param mayWrite whether the reader may write on the draft
 */
record BulletinView(
        long id,
        long planId,
        String plan,
        String title,
        String period,
        LocalDate periodFrom,
        LocalDate periodTo,
        Scope.Kind scope,
        String scopeLabel,
        List<String> sections,
        BulletinState state,
        String stateLabel,
        int version,
        Instant factsAt,
        Instant filledAt,
        Instant createdAt,
        String createdBy,
        @Nullable Instant sentAt,
        @Nullable String sentBy,
        @Nullable Instant consultUntil,
        @Nullable String returnOpinion,
        @Nullable Long paperId,
        @Nullable String paperNumber,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String endedBecause,
        List<Count> counts,
        List<StatementView> statements,
        List<ConsultationView> consultations,
        List<ReceiptOfUnit> receipts,
        boolean mayWrite,
        boolean mayWithdraw) {

    /** @param rows the address of the list of exactly the rows that were counted */
    record Count(String key, String label, long count, String rows) {}

    /**
     * @param edited whether it says something else than the facts put it
     * @param mine whether it names a unit of the reader
     * @param mayWrite nobody writes on their own unit (回避)
     */
    record StatementView(
            long id,
            Chapter chapter,
            String heading,
            String words,
            String filled,
            boolean included,
            boolean edited,
            @Nullable String overtaken,
            @Nullable Long planTaskId,
            @Nullable Long orderId,
            List<String> units,
            boolean mine,
            boolean mayWrite) {}

    record ConsultationView(Consultation consultation, String stateLabel, List<ObjectionView> objections) {}

    record ObjectionView(Objection objection, @Nullable String verdictLabel) {}
}
