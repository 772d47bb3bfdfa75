package org.duban.risk;

import org.duban.dispatch.RiskSign;
import org.jspecify.annotations.Nullable;

/**
 * Which risks are wanted; what was dropped is only shown when asked for.
 *
 * @param signalId the one that was raised by it
 * @param unitId whose it is to master them
 * @param open not judged yet
 * @param raised occurred or thought to have, and not judged yet
 */
record RiskFilter(
        @Nullable Long planId,
        @Nullable Long planTaskId,
        @Nullable Long signalId,
        @Nullable Long unitId,
        @Nullable RiskLevel level,
        @Nullable RiskState state,
        @Nullable RiskSign sign,
        @Nullable Boolean open,
        @Nullable Boolean raised,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        @Nullable String q) {

    @Nullable
    String pattern() {
        return q == null || q.isBlank()
                ? null
                : "%" + q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
