package org.duban.indicator;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the responsible unit states of an indicator once: from where, along which path, how it is counted. */
public record BasisForm(
        @Nullable BigDecimal baseline,
        @Nullable Integer baselineYear,
        @Nullable List<Step> path,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        @Nullable String reference,
        @Nullable String caliber,
        @Nullable String source) {

    /** What is to be come to by the end of a year. */
    public record Step(@Nullable Integer year, @Nullable BigDecimal value) {}

    List<Step> steps() {
        return path == null ? List.of() : path.stream().filter(Objects::nonNull).toList();
    }
}
