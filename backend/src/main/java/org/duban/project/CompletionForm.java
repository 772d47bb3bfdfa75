package org.duban.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a person fills in for a key project; a draft may leave anything open. */
record CompletionForm(
        @Nullable Long parentTaskId,
        @Nullable Long leadUnitId,
        @Nullable List<Long> participantUnitIds,
        @Nullable LocalDate due,
        @Nullable List<Step> milestones) {

    record Step(@Nullable String title, @Nullable LocalDate due) {}

    List<Long> participants() {
        return orEmpty(participantUnitIds);
    }

    List<Step> steps() {
        return orEmpty(milestones);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : list.stream().filter(Objects::nonNull).toList();
    }
}
