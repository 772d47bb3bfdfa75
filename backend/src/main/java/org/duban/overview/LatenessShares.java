package org.duban.overview;

import java.time.YearMonth;
import java.util.List;

/**
 * The lapses of some months by class and stated cause.
 *
 * @param causes the columns, 未说明 last
 */
record LatenessShares(YearMonth from, YearMonth to, Tally total, List<Tally> causes, List<Row> classes) {

    /** @param causes in the order of the columns */
    record Row(Tally total, List<Tally> causes) {}
}
