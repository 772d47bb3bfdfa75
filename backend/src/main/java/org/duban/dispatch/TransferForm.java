package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

public record TransferForm(
        @Nullable Long unitId,
        @Nullable String reason,
        @Nullable String paperNumber) {}
