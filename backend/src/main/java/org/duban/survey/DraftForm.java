package org.duban.survey;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the office sends of a draft; anything may still be missing. */
record DraftForm(
        @Nullable String title,
        @Nullable LocalDate opensOn,
        @Nullable LocalDate closesOn,
        @Nullable String intro,
        @Nullable List<GroupForm> groups,
        @Nullable List<QuestionForm> questions) {

    record GroupForm(@Nullable String name, @Nullable Integer sent) {}

    record QuestionForm(
            @Nullable QuestionKind kind,
            @Nullable String title,
            @Nullable String hint,
            @Nullable Boolean required,
            @Nullable List<String> options,
            @Nullable List<String> sections,
            @Nullable List<Long> taskIds) {}
}
