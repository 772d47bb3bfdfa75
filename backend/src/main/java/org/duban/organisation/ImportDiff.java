package org.duban.organisation;

import java.util.List;
import org.duban.shared.table.CellProblem;

/**
 * What a table would change, or has changed.
 *
 * @param problems if there is any, nothing is saved
 */
record ImportDiff(
        boolean dryRun, int added, int changed, int unchanged, List<Change> changes, List<CellProblem> problems) {

    enum Kind {
        ADDED,
        CHANGED
    }

    /** @param row as the spreadsheet counts it */
    record Change(String sheet, int row, Kind kind, String subject, List<Field> fields) {}

    record Field(String column, String from, String to) {}
}
