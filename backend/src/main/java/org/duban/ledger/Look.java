package org.duban.ledger;

import java.util.List;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a kept view remembers.
 *
 * @param filter as the list takes it; a kept day stays that day
 * @param form how the lines are laid out
 */
public record Look(
        @Nullable LedgerFilter filter,
        @Nullable List<String> columns,
        @Nullable String sort,
        @Nullable Form form) {

    public enum Form {
        LINES,
        TASKS,
        TIMELINE
    }

    /** Refuses what the list would refuse, so that no view is kept that cannot be opened. */
    void check() {
        LedgerColumn.named(columns == null ? null : String.join(",", columns));
        Ledger.checkOrder(new PageRequest(null, null, sort));
    }
}
