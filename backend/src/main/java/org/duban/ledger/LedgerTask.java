package org.duban.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task with all its lines, and the plan's period to lay them out on.
 *
 * @param day the day that is looked at
 * @param lines at least one; the only line of a task without milestones names none
 */
public record LedgerTask(
        long planTaskId,
        String number,
        String title,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        LocalDate day,
        List<LedgerLine> lines) {

    static LedgerTask without(LedgerRow row, LocalDate day) {
        return new LedgerTask(
                row.planTaskId(),
                row.number(),
                row.title(),
                row.periodStart(),
                row.periodEnd(),
                day,
                new ArrayList<>());
    }
}
