package org.duban.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A key project of a column; the text names neither its owner nor its date, the office completes both. */
public record KeyProject(
        long id,
        String column,
        String number,
        String title,
        String body,
        @Nullable String owner,
        @Nullable Long ownerUnitId,
        @Nullable LocalDate due,
        SourceSpan source,
        int version) {}
