package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a column out of the text. Columns stand in the middle of numbered tasks and number their own projects the same way;
 * where the column ends is told from whose counting a number continues.
 */
final class ColumnBoxReader {
    private static final double BLANKS_MEAN_NOTHING = 0.6;

    record Read(ColumnBox box, int next) {}

    private final Script script;
    private final List<Block> blocks;
    private final StatementFinder statements;
    private final boolean blanksCount;

    ColumnBoxReader(Script script, List<Block> blocks, StatementFinder statements) {
        this.script = script;
        this.blocks = blocks;
        this.statements = statements;
        long afterBlank = blocks.stream()
                .filter(block -> block instanceof Piece piece && piece.afterBlank())
                .count();
        this.blanksCount = afterBlank < blocks.size() * BLANKS_MEAN_NOTHING;
    }

    Optional<Read> at(int from, int nextTaskValue) {
        if (!(blocks.get(from) instanceof Piece piece)) {
            return Optional.empty();
        }
        Optional<ColumnTitle> title = ColumnTitle.at(script, piece.start(), piece.end())
                .filter(found -> found.title().end() >= piece.end());
        return title.map(found -> new Reading(nextTaskValue).read(from, piece, found));
    }

    private final class Reading {
        private final int nextTaskValue;
        private final List<Paragraph> paragraphs = new ArrayList<>();
        private final List<Table> tables = new ArrayList<>();
        private @Nullable Marker last;
        private int itemRank;

        Reading(int nextTaskValue) {
            this.nextTaskValue = nextTaskValue;
        }

        Read read(int from, Piece titlePiece, ColumnTitle title) {
            int at = from + 1;
            Span name = script.trimmed(title.title().start(), title.title().end());
            if (name.isEmpty() && at < blocks.size() && blocks.get(at) instanceof Piece piece && isBareTitle(piece)) {
                name = new Span(piece.start(), piece.end());
                at++;
            }
            while (at < blocks.size()) {
                int next = take(at);
                if (next == at) {
                    break;
                }
                at = next;
            }
            int end = Math.max(titlePiece.end(), name.end());
            Column column = new Column(
                    title.number(), script.written(name.start(), name.end()), script.source(titlePiece.start(), end));
            return new Read(new ColumnBox(column, paragraphs, tables), at);
        }

        private boolean isBareTitle(Piece piece) {
            return piece.marker() == null
                    && piece.end() - piece.start() <= Heading.LONGEST
                    && script.canonical().charAt(piece.end() - 1) != '。'
                    && HeaderField.of(script.seen(new Span(piece.start(), piece.end())))
                            .isEmpty();
        }

        private int take(int at) {
            if (blocks.get(at) instanceof Table table) {
                tables.add(table);
                return at + 1;
            }
            Optional<FlatTable.Found> flat = FlatTable.at(script, blocks, at);
            if (flat.isPresent()) {
                tables.add(flat.get().table());
                return flat.get().next();
            }
            Piece piece = (Piece) blocks.get(at);
            Paragraph paragraph = new Paragraph(piece, statements.in(piece.start(), piece.end()));
            if (ends(paragraph)) {
                return at;
            }
            paragraphs.add(paragraph);
            if (piece.marker() != null && (last == null || piece.rank() == itemRank)) {
                itemRank = piece.rank();
                last = piece.marker();
            }
            return at + 1;
        }

        private boolean ends(Paragraph paragraph) {
            Piece piece = paragraph.piece();
            Marker marker = piece.marker();
            boolean isColumn = ColumnTitle.at(script, piece.start(), piece.end())
                    .filter(found -> found.title().end() >= piece.end())
                    .isPresent();
            if (isColumn || piece.headingDepth() > 0) {
                return true;
            }
            if (marker == null) {
                return blanksCount && piece.afterBlank() && (!paragraphs.isEmpty() || !tables.isEmpty());
            }
            return marker.rank() <= 20 || endsWith(marker, paragraph);
        }

        private boolean endsWith(Marker marker, Paragraph paragraph) {
            boolean isTask = paragraph.namesUnits() && paragraphs.stream().noneMatch(Paragraph::namesUnits);
            if (last == null) {
                return marker.value() != 1 || (isTask && nextTaskValue == 1) || !tables.isEmpty();
            }
            if (marker.rank() != itemRank) {
                return marker.rank() < itemRank;
            }
            boolean isNextTask = marker.value() == nextTaskValue;
            boolean isAfterBlank = blanksCount && paragraph.piece().afterBlank();
            if (marker.value() == last.value() + 1) {
                return isNextTask && (isTask || isAfterBlank);
            }
            return isNextTask || isTask || isAfterBlank;
        }
    }
}
