package org.duban.assessment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A task's totals side by side: what its lead gave itself, what the office verified, the experts' mean, and all weighed. */
public record Totals(
        @Nullable BigDecimal self,
        @Nullable BigDecimal verified,
        @Nullable BigDecimal expertMean,
        @Nullable BigDecimal weighed) {}
