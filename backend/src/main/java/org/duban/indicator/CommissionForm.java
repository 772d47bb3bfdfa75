package org.duban.indicator;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which unit is to answer for which indicator, as the office names it. */
public record CommissionForm(@Nullable List<Row> rows) {

    /** @param why needed when something holds already and is to be replaced */
    public record Row(
            @Nullable Long indicatorId,
            @Nullable Long unitId,
            @Nullable Rhythm rhythm,
            @Nullable Boolean byCounty,
            @Nullable String why) {}

    List<Row> given() {
        return rows == null ? List.of() : rows.stream().filter(Objects::nonNull).toList();
    }
}
