package org.duban.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper as the screen shows it: the parts of the sheet, and what there is to know about it.
 *
 * @param mark 发文机关标志
 * @param number as it is printed; on a draft the place of the ordinal is left open
 * @param date 成文日期; on a draft that of today
 * @param unaltered whether text and files are still what was signed; null for what was never signed
 * @param mayVoid whether the reader may declare it void
 */
record PaperView(
        long id,
        PaperKind kind,
        String kindLabel,
        Form form,
        long planId,
        @Nullable Long planTaskId,
        PaperState state,
        String stateLabel,
        int version,
        String mark,
        String number,
        String issuer,
        String date,
        PaperText text,
        Instant createdAt,
        String createdBy,
        @Nullable Instant issuedAt,
        @Nullable String signedBy,
        @Nullable String hash,
        @Nullable String annexHash,
        boolean hasAnnexWorkbook,
        @Nullable Boolean unaltered,
        @Nullable String voidReason,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy,
        boolean mayVoid) {

    /** Which of the standard's forms the sheet has. */
    enum Form {
        DOCUMENT,
        LETTER,
        MINUTES;

        static Form of(PaperKind kind) {
            return valueOf(kind.layout().name());
        }
    }
}
