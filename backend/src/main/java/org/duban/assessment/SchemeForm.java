package org.duban.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The scheme of a round as the office writes it.
 *
 * @param experts null where no experts are asked
 */
public record SchemeForm(
        @Nullable String title,
        @Nullable LocalDate asOf,
        @Nullable String scope,
        @Nullable BigDecimal scoreStep,
        @Nullable Integer partDays,
        @Nullable Integer selfDays,
        @Nullable Integer verifyDays,
        @Nullable Integer objectionDays,
        @Nullable Integer samplePercent,
        @Nullable List<Line> criteria,
        @Nullable ExpertTerms experts) {

    public record Line(
            @Nullable String name,
            @Nullable BigDecimal points,
            @Nullable FactBasis basis,
            @Nullable String meaning,
            @Nullable String evidence) {

        static Line of(Criterion criterion) {
            return new Line(
                    criterion.name(), criterion.points(), criterion.basis(), criterion.meaning(), criterion.evidence());
        }
    }

    List<Line> lines() {
        return criteria == null ? List.of() : criteria;
    }
}
