package org.duban.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value as the responsible unit states it.
 *
 * @param reference the value of the series it is compared with, for such targets alone
 * @param asOf the day of the data
 * @param certifiedBy who in the unit answers for the number
 * @param reason asked for when something looks odd
 */
public record ValueForm(
        @Nullable BigDecimal amount,
        @Nullable BigDecimal reference,
        @Nullable String source,
        @Nullable LocalDate asOf,
        @Nullable String certifiedBy,
        @Nullable String reason,
        @Nullable List<County> counties) {

    /** What it is in one county; null while that is not known. */
    public record County(@Nullable Long countyId, @Nullable BigDecimal amount) {}

    List<County> stated() {
        return counties == null
                ? List.of()
                : counties.stream()
                        .filter(Objects::nonNull)
                        .filter(county -> county.amount() != null)
                        .toList();
    }

    boolean isExplained() {
        return reason != null && !reason.isBlank();
    }
}
