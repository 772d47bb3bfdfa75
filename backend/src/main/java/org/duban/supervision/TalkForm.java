package org.duban.supervision;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is recorded of a talk (约谈): when, where, who, and what was said. */
public record TalkForm(
        @Nullable LocalDate heldOn,
        @Nullable String place,
        @Nullable String chair,
        @Nullable List<String> present,
        @Nullable String minutes) {}
