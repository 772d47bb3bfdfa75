package org.duban.exchange;

import java.util.List;
import org.duban.shared.table.CellProblem;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, or has changed.
 *
 * @param kept feedback that is known here with other words; ours stays
 * @param unchanged how much of the file is known already, word for word
 * @param problems with any, nothing is saved
 */
record Imported(
        List<NewItem> newItems,
        List<NewFeedback> newFeedback,
        List<String> closed,
        List<String> kept,
        int unchanged,
        List<CellProblem> problems,
        boolean saved) {

    /** @param planTaskId as chosen; null as long as nobody has */
    record NewItem(
            String number,
            String title,
            String leadUnit,
            @Nullable Long planTaskId,
            boolean asInstruction,
            int feedback) {}

    record NewFeedback(String item, String number, int day, String state, String text) {}
}
