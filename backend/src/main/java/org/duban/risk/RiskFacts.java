package org.duban.risk;

import org.duban.dispatch.RiskSign;
import org.jspecify.annotations.Nullable;

/** What is said about a risk, checked. */
record RiskFacts(
        String what,
        int likelihood,
        int impact,
        @Nullable String measure,
        long ownerUnitId,
        String ownerUnitName,
        @Nullable RiskSign sign,
        @Nullable String signWords) {}
