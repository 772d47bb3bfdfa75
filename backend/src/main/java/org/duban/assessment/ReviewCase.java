package org.duban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.duban.dispatch.PartState;
import org.jspecify.annotations.Nullable;

/**
 * What an expert judges by: the frozen facts, the criteria, and what the units say of themselves with the evidence they
 * show. Nothing of what the office found is in here, nor of anybody else's score.
 */
public record ReviewCase(
        String roundTitle,
        LocalDate asOf,
        BigDecimal scoreStep,
        TaskFacts facts,
        boolean isSilent,
        @Nullable String summary,
        @Nullable BigDecimal selfTotal,
        List<Line> lines,
        List<Part> parts) {

    /** A criterion, what the facts say of it, and what the lead claims. */
    public record Line(
            Criterion criterion,
            Mark factMark,
            @Nullable BigDecimal factPoints,
            String factReason,
            @Nullable Mark selfMark,
            @Nullable BigDecimal selfPoints,
            @Nullable String selfReason,
            List<Long> evidenceIds) {}

    /** What a participant says of its part. */
    public record Part(
            String unitName,
            PartState state,
            @Nullable String done,
            @Nullable String problems,
            List<Long> evidenceIds) {}
}
