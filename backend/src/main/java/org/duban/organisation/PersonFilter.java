package org.duban.organisation;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which people a list is to show.
 *
 * @param seenUnits only people of these units; null when the reader sees everyone
 */
record PersonFilter(
        @Nullable Long unitId,
        @Nullable PostKind kind,
        @Nullable String pattern,
        LocalDate on,
        @Nullable Set<Long> seenUnits) {

    boolean seesNobody() {
        return seenUnits != null && seenUnits.isEmpty();
    }
}
