package org.duban.plan.document;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The baseline is there only where the table gives one; no document read so far gives a yearly path. */
public record Indicator(
        String number,
        String name,
        String unit,
        Target target,
        @Nullable Attribute attribute,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        Source source) {
    public enum Attribute {
        BINDING,
        ANTICIPATORY
    }
}
