package org.duban.plan;

import java.time.Instant;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;
import org.jspecify.annotations.Nullable;

record DefectRow(
        long id,
        long planId,
        int ordinal,
        Kind kind,
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
        @Nullable String reason,
        @Nullable String settledBy,
        @Nullable Instant settledAt) {

    boolean isOpen() {
        return choice == null;
    }

    PlanDefect toDefect() {
        return new PlanDefect(
                id,
                kind,
                message,
                isBlocking,
                subject,
                subjectType,
                subjectId,
                new SourceSpan(spanStart, spanEnd, spanText),
                Choice.of(kind),
                settlement());
    }

    private PlanDefect.@Nullable Settled settlement() {
        return choice == null
                ? null
                : new PlanDefect.Settled(choice, settledText, settledUnitId, reason, settledBy, settledAt);
    }

    DefectRow about(long plan, @Nullable Long subjectRow) {
        return new DefectRow(
                id,
                plan,
                ordinal,
                kind,
                message,
                isBlocking,
                subjectType,
                subjectRow,
                subject,
                spanStart,
                spanEnd,
                spanText,
                choice,
                settledText,
                settledUnitId,
                reason,
                settledBy,
                settledAt);
    }

    DefectRow settled(Settlement by, String who, Instant when) {
        return new DefectRow(
                id,
                planId,
                ordinal,
                kind,
                message,
                isBlocking,
                subjectType,
                subjectId,
                subject,
                spanStart,
                spanEnd,
                spanText,
                by.choice(),
                by.text(),
                by.unitId(),
                by.reason(),
                who,
                when);
    }

    DefectRow settledLike(DefectRow old) {
        return new DefectRow(
                id,
                planId,
                ordinal,
                kind,
                message,
                isBlocking,
                subjectType,
                subjectId,
                subject,
                spanStart,
                spanEnd,
                spanText,
                old.choice,
                old.settledText,
                old.settledUnitId,
                old.reason,
                old.settledBy,
                old.settledAt);
    }
}
