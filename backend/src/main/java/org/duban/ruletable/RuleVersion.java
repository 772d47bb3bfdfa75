package org.duban.ruletable;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version that officials wrote.
 *
 * @param versionNumber given when it is signed
 * @param basedOn the number of the version it was drawn from
 * @param ruleRows as JSON
 * @param draftedBy the account; {@code drafter} is the person, perhaps for somebody absent
 * @param version counts the edits of a draft
 */
record RuleVersion(
        long id,
        String tableName,
        Stored state,
        @Nullable String versionNumber,
        String basedOn,
        String ruleRows,
        @Nullable String reason,
        @Nullable String paperNumber,
        @Nullable LocalDate effectiveFrom,
        String draftedBy,
        String drafter,
        Instant draftedAt,
        @Nullable String signedBy,
        @Nullable String signer,
        @Nullable Instant signedAt,
        @Nullable String withdrawnBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause,
        int version) {

    enum Stored {
        DRAFT,
        SIGNED,
        /** Signed, and taken back before its day. */
        WITHDRAWN
    }

    boolean isDraft() {
        return state == Stored.DRAFT;
    }
}
