package org.duban.plan.document.file;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A real table on its way into text: rows of several cells become pipe rows, a box of one column stays running text. A cell
 * merged into the one above is written 〃, so that it can be told from an empty one.
 */
final class WordTable {
    static final String MERGED = "〃";
    private static final int MAX_SPAN = 64;

    private static final class Cell {
        final List<WordLine> lines = new ArrayList<>();
        int span = 1;
        boolean continued;
    }

    private final List<List<Cell>> rows = new ArrayList<>();

    void startRow() {
        rows.add(new ArrayList<>());
    }

    void startCell() {
        if (rows.isEmpty()) {
            startRow();
        }
        row().add(new Cell());
    }

    void span(int columns) {
        cell().span = Math.max(1, Math.min(MAX_SPAN, columns));
    }

    void mergeIntoAbove() {
        cell().continued = true;
    }

    List<WordLine> cellLines() {
        return cell().lines;
    }

    List<WordLine> lines() {
        List<WordLine> lines = new ArrayList<>();
        lines.add(WordLine.BLANK);
        rows.stream().filter(row -> !row.isEmpty()).forEach(row -> write(row, lines));
        lines.add(WordLine.BLANK);
        return lines;
    }

    private static void write(List<Cell> row, List<WordLine> lines) {
        if (row.size() == 1) {
            lines.addAll(row.get(0).lines);
            return;
        }
        StringBuilder text = new StringBuilder("|");
        for (Cell cell : row) {
            text.append(' ').append(content(cell)).append(" |");
            text.append("  |".repeat(cell.span - 1));
        }
        lines.add(new WordLine(text.toString(), 0));
    }

    private static String content(Cell cell) {
        if (cell.continued) {
            return MERGED;
        }
        return cell.lines.stream()
                .map(line -> line.text().strip().replace('|', '｜'))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private List<Cell> row() {
        return rows.get(rows.size() - 1);
    }

    private Cell cell() {
        if (rows.isEmpty() || row().isEmpty()) {
            startCell();
        }
        return row().get(row().size() - 1);
    }
}
