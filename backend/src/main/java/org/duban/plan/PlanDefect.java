package org.duban.plan;

import java.time.Instant;
import java.util.List;
import org.duban.plan.document.Defect.Kind;
import org.duban.plan.document.Defect.SubjectType;
import org.jspecify.annotations.Nullable;

/** Something the text leaves open; a person settles it by one of the choices. */
record PlanDefect(
        long id,
        Kind kind,
        String message,
        boolean blocking,
        String subject,
        SubjectType subjectType,
        @Nullable Long subjectId,
        SourceSpan source,
        List<Choice> choices,
        @Nullable Settled settlement) {

    record Settled(
            Choice choice,
            @Nullable String text,
            @Nullable Long unitId,
            @Nullable String reason,
            @Nullable String by,
            @Nullable Instant at) {}
}
