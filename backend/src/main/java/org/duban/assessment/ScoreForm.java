package org.duban.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A score of one criterion as a person gives it.
 *
 * @param notApplicable the criterion does not apply to this task; then there are no points
 */
public record ScoreForm(
        @Nullable Long criterionId,
        @Nullable BigDecimal points,
        @Nullable Boolean notApplicable,
        @Nullable String reason,
        @Nullable List<Long> evidenceIds) {

    public ScoreForm {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    boolean applies() {
        return !Boolean.TRUE.equals(notApplicable);
    }

    Mark mark() {
        return applies() ? Mark.SCORED : Mark.NOT_APPLICABLE;
    }

    List<Long> evidence() {
        return evidenceIds == null ? List.of() : evidenceIds;
    }
}
