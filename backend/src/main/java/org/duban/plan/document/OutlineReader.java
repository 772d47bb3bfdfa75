package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duban.plan.document.file.PlanText;

/** Builds the outline, block by block. */
final class OutlineReader {
    private final Script script;
    private final List<Block> blocks;
    private final HeadingRanks ranks;
    private final ColumnBoxReader columnReader;
    private final StatementFinder statements;
    private final Node root = new Node(null, null, Node.ROOT_RANK);
    private final List<Node> nodes = new ArrayList<>();
    private final List<ColumnBox> columns = new ArrayList<>();
    private final List<Outline.PlacedTable> tables = new ArrayList<>();
    private Node current = root;

    private OutlineReader(Script script, List<Block> blocks) {
        this.script = script;
        this.blocks = blocks;
        this.ranks = new HeadingRanks(blocks);
        this.statements = new StatementFinder(script);
        this.columnReader = new ColumnBoxReader(script, blocks, statements);
    }

    static Outline read(Script script, PlanText document) {
        OutlineReader reader = new OutlineReader(script, Blocks.of(script, document));
        int at = 0;
        while (at < reader.blocks.size()) {
            at = reader.take(at);
        }
        return new Outline(script, reader.root, reader.nodes, reader.columns, reader.tables);
    }

    private int take(int at) {
        Block block = blocks.get(at);
        if (block instanceof Table table) {
            tables.add(new Outline.PlacedTable(current, table));
            return at + 1;
        }
        Optional<ColumnBoxReader.Read> column = columnReader.at(at, nextTaskValue());
        if (column.isPresent()) {
            columns.add(column.get().box());
            return column.get().next();
        }
        Optional<FlatTable.Found> flat = FlatTable.at(script, blocks, at);
        if (flat.isPresent()) {
            tables.add(new Outline.PlacedTable(current, flat.get().table()));
            return flat.get().next();
        }
        add((Piece) block);
        return at + 1;
    }

    private void add(Piece piece) {
        int rank = ranks.rank(piece);
        if (rank < MarkerRule.PARAGRAPH_RANK) {
            while (current.parent != null && current.rank >= rank) {
                current = current.parent;
            }
            Node node = new Node(current, piece.marker(), rank);
            current.children.add(node);
            nodes.add(node);
            current = node;
        }
        current.paragraphs.add(new Paragraph(piece, statements.in(piece.start(), piece.end())));
    }

    /** The number that the next task would bear if the numbering goes on. */
    private int nextTaskValue() {
        for (Node node = current; node != null; node = node.parent) {
            if (node.rank == MarkerRule.ARABIC_RANK) {
                return node.value() + 1;
            }
        }
        return 1;
    }
}
