package org.duban.risk;

import java.time.LocalDate;
import org.duban.dispatch.RiskSign;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which risks are wanted; what was dropped is only shown when asked for.
 *
 * @param signalId the one that was raised by it
 * @param unitId whose it is to master them
 * @param open not judged yet
 * @param raised occurred or thought to have, and not judged yet
 * @param asOf as they stood at the end of that day; now when it is not over
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
        @Nullable String q,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate asOf) {

    @Nullable
    String pattern() {
        return q == null || q.isBlank()
                ? null
                : "%" + q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
