package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

public record RefuseForm(
        @Nullable String legalBasis,
        @Nullable String reason,
        @Nullable Long suggestedUnitId) {}
