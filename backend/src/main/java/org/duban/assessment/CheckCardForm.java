package org.duban.assessment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

public record CheckCardForm(
        @Nullable String people,
        @Nullable LocalDate checkedOn,
        @Nullable String place,
        @Nullable String found,
        @Nullable Boolean isTrue) {}
