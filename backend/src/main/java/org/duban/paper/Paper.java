package org.duban.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A paper with its text.
 *
 * @param number null until it is issued
 * @param version counts the revisions of a draft
 * @param hash of the docx as it was signed
 */
public record Paper(
        long id,
        PaperKind kind,
        long planId,
        @Nullable Long planTaskId,
        PaperState state,
        PaperText text,
        int version,
        @Nullable PaperNumber number,
        @Nullable Instant issuedAt,
        @Nullable String signedBy,
        @Nullable String hash,
        @Nullable String voidReason) {}
