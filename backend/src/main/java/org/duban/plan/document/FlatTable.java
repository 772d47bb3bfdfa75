package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A table that lost its shape: one cell a line, empty cells gone, long cells on several lines. */
final class FlatTable {
    private static final Pattern ATTRIBUTE = Pattern.compile("\\(?(?:约束|预期|指导|参考)性?\\)?(?:指标)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
    private static final Pattern VALUE = Pattern.compile("[≥≤><=～~]?[ \\d.,%()+-]*\\d[\\d.,%() ]*");
    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明)[:1-9].*", Pattern.DOTALL);
    private static final int LONGEST_CELL = 90;

    record Found(Table table, int next) {}

    private final Script script;
    private final TableHead head;
    private final int width;

    private FlatTable(Script script, TableHead head) {
        this.script = script;
        this.head = head;
        this.width = head.fields().size();
    }

    static Optional<Found> at(Script script, List<Block> blocks, int from) {
        List<Span> heads = new ArrayList<>();
        int at = from;
        while (at < blocks.size()
                && blocks.get(at) instanceof Piece piece
                && piece.marker() == null
                && HeaderField.of(script.seen(span(piece))).isPresent()) {
            heads.add(span(piece));
            at++;
        }
        TableHead head = TableHead.of(script, heads);
        if (heads.size() < 3 || !head.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(new FlatTable(script, head).read(heads, blocks, at));
    }

    private static Span span(Piece piece) {
        return new Span(piece.start(), piece.end());
    }

    private Found read(List<Span> heads, List<Block> blocks, int from) {
        List<Piece> pieces = new ArrayList<>();
        int at = from;
        while (at < blocks.size() && blocks.get(at) instanceof Piece piece && !ends(piece)) {
            pieces.add(piece);
            at++;
        }
        List<Table.Row> rows = new ArrayList<>();
        rows.add(new Table.Row(heads.get(0).start(), heads.get(width - 1).end(), heads));
        for (List<Span> row : rows(cells(pieces))) {
            rows.add(new Table.Row(row.get(0).start(), row.get(row.size() - 1).end(), fit(row)));
        }
        return new Found(new Table(rows), at);
    }

    private boolean ends(Piece piece) {
        boolean isHeading = piece.marker() != null && piece.rank() < MarkerRule.ARABIC_RANK;
        boolean isProse = !head.isOfTasks() && piece.end() - piece.start() > LONGEST_CELL;
        return isHeading
                || isProse
                || piece.headingDepth() > 0
                || ColumnTitle.at(script, piece.start(), piece.end()).isPresent()
                || NOTE.matcher(script.seen(span(piece))).matches();
    }

    private static List<Span> cells(List<Piece> pieces) {
        boolean hasTabs = pieces.stream().anyMatch(Piece::startsWithTab);
        List<Span> cells = new ArrayList<>();
        for (Piece piece : pieces) {
            if (hasTabs && !piece.startsWithTab() && !cells.isEmpty()) {
                cells.set(cells.size() - 1, new Span(cells.get(cells.size() - 1).start(), piece.end()));
            } else {
                cells.add(span(piece));
            }
        }
        return cells;
    }

    private List<List<Span>> rows(List<Span> cells) {
        if (head.has(HeaderField.ATTRIBUTE)) {
            return endingWithAttribute(cells);
        }
        List<List<Span>> numbered = startingWithNumber(cells);
        return numbered.size() > 1 ? numbered : byWidth(cells);
    }

    private List<List<Span>> endingWithAttribute(List<Span> cells) {
        List<List<Span>> rows = new ArrayList<>();
        List<Span> row = new ArrayList<>();
        for (Span cell : cells) {
            row.add(cell);
            if (ATTRIBUTE.matcher(squeezed(cell)).matches()) {
                rows.add(row);
                row = new ArrayList<>();
            }
        }
        return rows;
    }

    private List<List<Span>> startingWithNumber(List<Span> cells) {
        List<List<Span>> rows = new ArrayList<>();
        for (Span cell : cells) {
            if (numberOf(cell) == rows.size() + 1) {
                rows.add(new ArrayList<>());
            }
            if (!rows.isEmpty()) {
                rows.get(rows.size() - 1).add(cell);
            }
        }
        return rows;
    }

    private int numberOf(Span cell) {
        String seen = squeezed(cell);
        return NUMBER.matcher(seen).matches()
                ? Integer.parseInt(seen)
                : MarkerRule.at(script, cell.start(), cell.end())
                        .map(Marker::value)
                        .orElse(-1);
    }

    private List<List<Span>> byWidth(List<Span> cells) {
        List<List<Span>> rows = new ArrayList<>();
        for (int at = 0; at + width <= cells.size(); at += width) {
            rows.add(cells.subList(at, at + width));
        }
        return rows;
    }

    /** As many cells as the head has columns. */
    private List<Span> fit(List<Span> row) {
        if (row.size() == width) {
            return row;
        }
        if (row.size() < width) {
            return head.has(HeaderField.ATTRIBUTE) ? paddedLeft(row) : paddedRight(row);
        }
        return merged(row);
    }

    private List<Span> paddedLeft(List<Span> row) {
        List<Span> cells = new ArrayList<>();
        int start = row.get(0).start();
        for (int i = row.size(); i < width; i++) {
            cells.add(new Span(start, start));
        }
        cells.addAll(row);
        return cells;
    }

    private List<Span> paddedRight(List<Span> row) {
        List<Span> cells = new ArrayList<>(row);
        int end = row.get(row.size() - 1).end();
        int deadline = head.column(HeaderField.DEADLINE);
        boolean lastIsWhen = deadline >= row.size() && DeadlineReader.isWhen(squeezed(row.get(row.size() - 1)));
        int insertAt = lastIsWhen ? cells.size() - 1 : cells.size();
        int missing = lastIsWhen ? deadline + 1 - row.size() : width - row.size();
        for (int i = 0; i < missing; i++) {
            cells.add(insertAt, new Span(end, end));
        }
        while (cells.size() < width) {
            cells.add(new Span(end, end));
        }
        return cells;
    }

    /** Lines in excess belong to the wide column: the name of an indicator, the words of a task. */
    private List<Span> merged(List<Span> row) {
        int wide = head.isOfIndicators() ? head.column(HeaderField.INDICATOR) : Math.min(1, width - 1);
        int named = firstNumbered(row);
        List<Span> rest = named > 0 && wide > 0 ? collapse(row, 0, named) : row;
        if (rest.size() < width) {
            return paddedLeft(rest);
        }
        int excess = rest.size() - width;
        boolean isTextTarget = head.isOfIndicators()
                && wide + 2 < rest.size()
                && !VALUE.matcher(squeezed(rest.get(rest.size() - 2))).matches();
        int from = isTextTarget ? wide + 1 : wide;
        return excess == 0 ? rest : collapse(rest, from, from + excess + 1);
    }

    private int firstNumbered(List<Span> row) {
        for (int i = 0; i < row.size(); i++) {
            if (MarkerRule.at(script, row.get(i).start(), row.get(i).end()).isPresent()) {
                return i;
            }
        }
        return 0;
    }

    private static List<Span> collapse(List<Span> row, int from, int to) {
        List<Span> cells = new ArrayList<>(row.subList(0, from));
        cells.add(new Span(row.get(from).start(), row.get(to - 1).end()));
        cells.addAll(row.subList(to, row.size()));
        return cells;
    }

    private String squeezed(Span span) {
        return script.seen(span).replaceAll("[ \n]+", "");
    }
}
