package org.duban.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A paper as its table holds it; {@code content} is the {@link PaperText} as JSON. */
record PaperRow(
        long id,
        PaperKind kind,
        long planId,
        @Nullable Long planTaskId,
        PaperState state,
        String content,
        int version,
        Instant createdAt,
        String createdBy,
        @Nullable String issuer,
        @Nullable String code,
        @Nullable Integer numberYear,
        @Nullable Integer ordinal,
        @Nullable Instant issuedAt,
        @Nullable String signedBy,
        @Nullable String contentHash,
        @Nullable String fileHash,
        @Nullable Long fileSize,
        @Nullable String annexHash,
        @Nullable Long annexSize,
        @Nullable String voidReason,
        @Nullable Instant voidedAt,
        @Nullable String voidedBy) {

    @Nullable
    PaperNumber number() {
        return code == null || numberYear == null || ordinal == null
                ? null
                : new PaperNumber(code, numberYear, ordinal);
    }

    PaperFiles.Kept file() {
        return kept(fileHash, fileSize);
    }

    boolean hasAnnexFile() {
        return annexHash != null;
    }

    PaperFiles.Kept annexFile() {
        return kept(annexHash, annexSize);
    }

    private static PaperFiles.Kept kept(@Nullable String hash, @Nullable Long size) {
        if (hash == null || size == null) {
            throw new IllegalStateException("this paper has no such file");
        }
        return new PaperFiles.Kept(hash, size);
    }
}
