package org.duban.plan;

import java.math.BigDecimal;
import java.util.List;
import org.duban.plan.document.Indicator.Attribute;
import org.duban.plan.document.Target;
import org.jspecify.annotations.Nullable;

record IndicatorRow(
        long id,
        long planId,
        int ordinal,
        String indicatorNumber,
        String name,
        String unit,
        Target.Kind targetKind,
        @Nullable String comparator,
        @Nullable BigDecimal targetValue,
        String targetText,
        @Nullable Attribute attribute,
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
                version,
                List.of());
    }

    /** The column keeps six decimals; people wrote 97, not 97.000000. */
    static @Nullable BigDecimal plain(@Nullable BigDecimal value) {
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    IndicatorRow in(long plan) {
        return new IndicatorRow(
                id,
                plan,
                ordinal,
                indicatorNumber,
                name,
                unit,
                targetKind,
                comparator,
                targetValue,
                targetText,
                attribute,
                baseline,
                baselineYear,
                path,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    /** The row a person made of the same words, at this row's place. */
    IndicatorRow keeping(IndicatorRow old) {
        return new IndicatorRow(
                id,
                planId,
                ordinal,
                old.indicatorNumber,
                old.name,
                old.unit,
                old.targetKind,
                old.comparator,
                old.targetValue,
                old.targetText,
                old.attribute,
                old.baseline,
                old.baselineYear,
                old.path,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    IndicatorRow edited(
            String number, String name, String unit, Indicator.Target target, @Nullable Attribute attribute) {
        return new IndicatorRow(
                id,
                planId,
                ordinal,
                number,
                name,
                unit,
                target.kind(),
                target.comparator(),
                target.value(),
                target.text(),
                attribute,
                baseline,
                baselineYear,
                path,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    IndicatorRow measured(@Nullable BigDecimal from, @Nullable Integer year, @Nullable String yearlyPath) {
        return new IndicatorRow(
                id,
                planId,
                ordinal,
                indicatorNumber,
                name,
                unit,
                targetKind,
                comparator,
                targetValue,
                targetText,
                attribute,
                from,
                year,
                yearlyPath,
                spanStart,
                spanEnd,
                spanText,
                version);
    }

    /** Whether the words and the target are the other's, whatever was completed beside them. */
    boolean wordsOf(IndicatorRow other) {
        return indicatorNumber.equals(other.indicatorNumber)
                && name.equals(other.name)
                && unit.equals(other.unit)
                && toIndicator().target().equals(other.toIndicator().target())
                && attribute == other.attribute;
    }
}
