package org.duban.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.duban.plan.document.Indicator.Attribute;
import org.duban.plan.document.Target.Kind;
import org.jspecify.annotations.Nullable;

/** An indicator of the plan; baseline and yearly path are collected once, with a person's sign-off. */
public record Indicator(
        long id,
        String number,
        String name,
        String unit,
        Target target,
        @Nullable Attribute attribute,
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        List<YearlyPath.Step> path,
        SourceSpan source,
        int version,
        List<FormerTarget> formerTargets) {

    public boolean isBinding() {
        return attribute == Attribute.BINDING;
    }

    /** The target that held at a moment; the one of now when none is named. */
    public Target targetAt(@Nullable Instant at) {
        return formerTargets.stream()
                .filter(former -> at != null && former.replacedAt().isAfter(at))
                .findFirst()
                .map(FormerTarget::target)
                .orElse(target);
    }

    Indicator with(List<FormerTarget> former) {
        return new Indicator(
                id, number, name, unit, target, attribute, baseline, baselineYear, path, source, version, former);
    }

    /** @param text as written; all there is when the target is compared with another series */
    public record Target(
            Kind kind,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            String text) {}
}
