package org.duban.dispatch;

import org.jspecify.annotations.Nullable;

/**
 * A risk as the lead foresees it with the work plan.
 *
 * @param likelihood 1 to 5
 * @param impact 1 to 5
 * @param unitId whose it is to master; the lead's when nobody is named
 * @param sign by which of the signs that the system watches it would show; none when only people can see it
 * @param signWords by what else it would show
 */
public record RiskDraft(
        @Nullable String what,
        @Nullable Integer likelihood,
        @Nullable Integer impact,
        @Nullable String measure,
        @Nullable Long unitId,
        @Nullable RiskSign sign,
        @Nullable String signWords) {}
