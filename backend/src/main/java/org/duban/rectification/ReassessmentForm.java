package org.duban.rectification;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** @param points of the criterion that the finding is about, as assessed again */
public record ReassessmentForm(
        @Nullable BigDecimal points, @Nullable String opinion) {}
