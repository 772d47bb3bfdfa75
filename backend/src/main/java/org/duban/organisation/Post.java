package org.duban.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a person does in a unit, from the first to the last day (both included). */
public record Post(
        long personId,
        long unitId,
        PostKind kind,
        @Nullable String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean isHeldOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
