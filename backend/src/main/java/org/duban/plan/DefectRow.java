package org.duban.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

record DefectRow(
        long id,
        long planId,
        int ordinal,
        DefectKind kind,
        String message,
        boolean isBlocking,
        SubjectType subjectType,
        @Nullable Long subjectId,
        String subject,
        int spanStart,
        int spanEnd,
        String spanText,
        @Nullable Choice choice,
        @Nullable String settledText,
        @Nullable Long settledUnitId,
        @Nullable String settledValue,
        @Nullable String reason,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    Defect toDefect() {
        return new Defect(
                id,
                kind,
                message,
                isBlocking,
                subject,
                subjectType,
                subjectId,
                new SourceSpan(spanStart, spanEnd, spanText),
                kind.choices(),
                settlement());
    }

    private Defect.@Nullable Settled settlement() {
        return choice == null
                ? null
                : new Defect.Settled(choice, settledText, settledUnitId, reason, settledBy, settledAt);
    }
}
