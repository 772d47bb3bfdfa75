package org.duban.rectification;

import java.util.List;

/**
 * How many findings of a round there are and what became of them; withdrawn ones are counted apart and nowhere else.
 *
 * @param running of the found ones, those that units or the committee have in hand
 * @param overdue of the running ones, those past their term
 */
public record FindingFigures(
        long found,
        long recorded,
        long running,
        long overdue,
        long settled,
        long unsettled,
        long withdrawn,
        List<OfSource> sources) {

    public record OfSource(FindingSource source, long found, long settled) {}
}
