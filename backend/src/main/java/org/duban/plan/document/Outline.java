package org.duban.plan.document;

import java.util.List;

/** The text in its order: the tree of headings and items, the columns cut out of it, and the tables with where they stand. */
record Outline(Script script, Node root, List<Node> nodes, List<ColumnBox> columns, List<PlacedTable> tables) {
    record PlacedTable(Node node, Table table) {}

    Outline {
        nodes = List.copyOf(nodes);
        columns = List.copyOf(columns);
        tables = List.copyOf(tables);
    }
}
