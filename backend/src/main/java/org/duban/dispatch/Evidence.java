package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that proves a statement; its content lies on disk under its hash (SHA-256).
 *
 * @param description what is to be seen, in the uploader's words: the text for those who cannot see it
 * @param about what the uploader means it to prove; a report says it anew
 * @param certifiedBy who stands for it, as the uploader says
 * @param signedBy the head who signed the first report that it proves
 */
public record Evidence(
        long id,
        long planTaskId,
        long unitId,
        String unitName,
        String name,
        String contentType,
        long size,
        String hash,
        @Nullable String description,
        Proves about,
        long aboutId,
        @Nullable String certifiedBy,
        Instant uploadedAt,
        String uploadedBy,
        @Nullable String signedUnit,
        @Nullable String signedBy,
        @Nullable Instant signedAt) {}
