package org.duban.bulletin;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a bulletin is to be about.
 *
 * @param to for a free period alone
 * @param orderIds rungs of the ladder to be announced in it
 */
record BulletinForm(
        @Nullable Long planId,
        Period.@Nullable Kind period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Scope.@Nullable Kind scope,
        @Nullable List<String> sections,
        @Nullable List<Long> taskIds,
        @Nullable List<Long> orderIds) {

    List<String> sectionsOrNone() {
        return given(sections);
    }

    List<Long> tasksOrNone() {
        return given(taskIds);
    }

    List<Long> ordersOrNone() {
        return given(orderIds);
    }

    private static <T> List<T> given(@Nullable List<T> some) {
        return some == null
                ? List.of()
                : some.stream().filter(Objects::nonNull).distinct().toList();
    }
}
