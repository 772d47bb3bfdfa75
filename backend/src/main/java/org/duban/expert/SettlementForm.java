package org.duban.expert;

import org.jspecify.annotations.Nullable;

record SettlementForm(
        @Nullable Settlement settlement, @Nullable String reason) {}
