package org.duban.plan.document;

import java.util.List;

/** Rows of cells; the words of a cell are a span of the text. */
record Table(List<Row> rows) implements Block {
    Table {
        rows = List.copyOf(rows);
    }

    record Row(int start, int end, List<Span> cells) {
        Row {
            cells = List.copyOf(cells);
        }
    }

    @Override
    public int start() {
        return rows.get(0).start();
    }

    @Override
    public int end() {
        return rows.get(rows.size() - 1).end();
    }
}
