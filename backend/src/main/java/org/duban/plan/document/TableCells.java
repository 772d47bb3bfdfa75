package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row under its head; a cell merged into the one above (〃) has that one's words. */
record TableCells(Script script, TableHead head, Table.Row row, List<Span> words) {
    private static final String MERGED = "〃";

    static TableCells of(Script script, TableHead head, Table.Row row, @Nullable TableCells above) {
        List<Span> words = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Span own = row.cells().get(i);
            boolean isMerged =
                    above != null && i < above.words.size() && script.seen(own).equals(MERGED);
            words.add(isMerged && above != null ? above.words.get(i) : own);
        }
        return new TableCells(script, head, row, words);
    }

    Span get(HeaderField field) {
        int column = head.column(field);
        return column < 0 || column >= words.size() ? new Span(row.start(), row.start()) : words.get(column);
    }

    boolean isMerged(HeaderField field) {
        int column = head.column(field);
        return column >= 0
                && column < row.cells().size()
                && script.seen(row.cells().get(column)).equals(MERGED);
    }

    /** A row that holds words in its first cell alone: a heading within the table. */
    boolean isHeading() {
        return row.cells().size() > 1
                && !row.cells().get(0).isEmpty()
                && row.cells().stream().skip(1).allMatch(Span::isEmpty);
    }
}
