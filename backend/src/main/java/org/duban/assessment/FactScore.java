package org.duban.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What known facts say of a criterion, with the sentence that says why. */
public record FactScore(Mark mark, @Nullable BigDecimal points, String reason) {

    static FactScore missing(String reason) {
        return new FactScore(Mark.MISSING, null, reason);
    }

    static FactScore notApplicable(String reason) {
        return new FactScore(Mark.NOT_APPLICABLE, null, reason);
    }
}
