package org.duban.overview;

import java.time.LocalDate;
import java.util.List;

/**
 * What the office looks at first: what is late, what comes due, who is silent.
 *
 * @param silent the units that owe something
 * @param matters what is on the ladder, by ground; nothing on a past day, because that list is of today alone
 */
record OfficeBoard(
        LocalDate asOf, DutyTallies.Late late, DutyTallies.Coming coming, Silent silent, List<Tally> matters) {

    /** @param kinds how many units owe a receipt, a report, an answer to an urge; one may owe all three */
    record Silent(Tally total, List<Tally> kinds) {}
}
