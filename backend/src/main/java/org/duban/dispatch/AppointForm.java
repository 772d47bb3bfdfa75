package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

public record AppointForm(
        @Nullable Long unitId,
        @Nullable String paperNumber,
        @Nullable String reason) {}
