package org.duban.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

record IndicatorRow(
        long id,
        long planId,
        int ordinal,
        String indicatorNumber,
        String name,
        String unit,
        String targetKind,
        @Nullable String comparator,
        @Nullable BigDecimal targetValue,
        String targetText,
        @Nullable String attribute,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        @Nullable String path,
        int spanStart,
        int spanEnd,
        String spanText,
        int version) {

    Indicator toIndicator() {
        return new Indicator(
                id,
                indicatorNumber,
                name,
                unit,
                new Indicator.Target(targetKind, comparator, plain(targetValue), targetText),
                attribute,
                plain(baseline),
                baselineYear,
                YearlyPath.parse(path),
                new SourceSpan(spanStart, spanEnd, spanText),
                version);
    }

    /** The column keeps six decimals; people wrote 97, not 97.000000. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }
}
