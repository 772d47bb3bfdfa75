package org.duban.dispatch;

import java.util.List;
import org.duban.shared.table.CellProblem;

/**
 * What an offline workbook would write into the drafts of a unit, or has written.
 *
 * @param problems if there is any, nothing is saved
 */
record WorkbookDiff(boolean dryRun, int drafts, List<Change> changes, List<CellProblem> problems) {

    /** @param row as the spreadsheet counts it */
    record Change(String sheet, int row, String task, String field, String from, String to) {}
}
