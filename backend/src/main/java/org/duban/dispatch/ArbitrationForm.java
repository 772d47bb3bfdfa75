package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

public record ArbitrationForm(
        @Nullable String reason, @Nullable String paperNumber) {}
