package org.duban.rectification;

import java.math.BigDecimal;
import java.util.List;
import org.duban.dispatch.Evidence;
import org.jspecify.annotations.Nullable;

/**
 * A finding with its course.
 *
 * @param full what the criterion is worth
 * @param returnsLeft how often it may still be sent back
 */
public record FindingView(
        Finding finding,
        String roundTitle,
        String taskNumber,
        String taskTitle,
        @Nullable String criterion,
        @Nullable BigDecimal full,
        BigDecimal scoreStep,
        List<TurnView> turns,
        int returnsLeft,
        boolean mayWithdraw) {

    public record TurnView(FindingTurn turn, List<Evidence> evidence) {}
}
