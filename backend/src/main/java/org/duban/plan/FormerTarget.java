package org.duban.plan;

import java.math.BigDecimal;
import java.time.Instant;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/** A target that an indicator had until another one took its place, by which paper and why. */
public record FormerTarget(
        long indicatorId,
        Kind targetKind,
        @Nullable String comparator,
        @Nullable BigDecimal targetValue,
        String targetText,
        @Nullable String paperNumber,
        String reason,
        Instant replacedAt,
        String replacedBy) {

    Indicator.Target target() {
        return new Indicator.Target(targetKind, comparator, IndicatorRow.plain(targetValue), targetText);
    }
}
