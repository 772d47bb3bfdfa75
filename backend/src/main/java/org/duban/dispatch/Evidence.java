package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A file that proves a statement; its content lies on disk under its hash (SHA-256). */
public record Evidence(
        long id,
        long planTaskId,
        long unitId,
        String unitName,
        String name,
        String contentType,
        long size,
        String hash,
        @Nullable String certifiedBy,
        Instant uploadedAt,
        String uploadedBy) {}
