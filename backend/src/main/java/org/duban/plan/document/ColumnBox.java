package org.duban.plan.document;

import java.util.List;

/** A column (专栏) as found: its title and what stands in it. */
record ColumnBox(Column column, List<Paragraph> paragraphs, List<Table> tables) {
    ColumnBox {
        paragraphs = List.copyOf(paragraphs);
        tables = List.copyOf(tables);
    }
}
