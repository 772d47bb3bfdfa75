package org.duban.ruletable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is shown of tables and their versions. */
interface RuleTableViews {

    /** @param draftId of the draft that waits, for those who may see it */
    record TableItem(
            String name,
            String title,
            boolean editable,
            String number,
            @Nullable LocalDate since,
            @Nullable String nextNumber,
            @Nullable LocalDate nextFrom,
            @Nullable Long draftId) {}

    /** @param id 0 for the version that the product brings */
    record VersionItem(
            long id,
            VersionState state,
            @Nullable String number,
            @Nullable LocalDate effectiveFrom,
            String basedOn,
            @Nullable String reason,
            @Nullable String paperNumber,
            @Nullable String drafter,
            @Nullable Instant draftedAt,
            @Nullable String signer,
            @Nullable Instant signedAt,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause,
            int version) {}

    /**
     * One version, as rows.
     *
     * @param mine whether the reader wrote it last, and so may not sign it
     */
    record VersionView(
            String name,
            String title,
            boolean editable,
            boolean tryable,
            boolean firstHolds,
            List<Column> inputs,
            List<Column> outputs,
            VersionItem version,
            boolean mine,
            List<RowView> rows,
            List<String> problems,
            List<String> warnings) {}

    record RowView(
            List<Cell> conditions,
            List<Cell> answers,
            @Nullable String note) {}

    /** @param words null for a condition that does not matter */
    record Cell(String name, String text, @Nullable String words) {}
}
