package org.duban.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

record ProjectRow(
        long id,
        long planId,
        @Nullable Long columnId,
        String columnTitle,
        int ordinal,
        String projectNumber,
        String title,
        String body,
        @Nullable String ownerText,
        @Nullable Long ownerUnitId,
        @Nullable LocalDate due,
        int spanStart,
        int spanEnd,
        String spanText,
        int version) {

    KeyProject toProject() {
        return new KeyProject(
                id,
                columnTitle,
                projectNumber,
                title,
                body,
                ownerText,
                ownerUnitId,
                due,
                new SourceSpan(spanStart, spanEnd, spanText),
                version);
    }
}
