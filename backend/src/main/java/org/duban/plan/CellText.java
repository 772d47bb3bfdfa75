package org.duban.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * Text in a spreadsheet's cell. What a spreadsheet would take for a formula gets an apostrophe in front, and what XML cannot
 * hold is written as Excel itself writes it; both are undone when read.
 */
final class CellText {
    /** Excel's limit is 32,767 characters; the rest of a longer text goes into the next cells. */
    private static final int LONGEST = 32_000;

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠'";
    private static final int ESCAPE_LENGTH = 7;

    private CellText() {}

    /** The cells that hold the text, at least one. */
    static List<String> encode(String text) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (cell.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(i)) >= 0) {
                cell.append('\'');
            }
            append(cell, text, i);
            boolean isPairOpen = Character.isHighSurrogate(text.charAt(i));
            if (cell.length() > LONGEST - ESCAPE_LENGTH && !isPairOpen) {
                cells.add(cell.toString());
                cell.setLength(0);
            }
        }
        if (!cell.isEmpty() || cells.isEmpty()) {
            cells.add(cell.toString());
        }
        return cells;
    }

    static String decode(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    private static void append(StringBuilder cell, String text, int at) {
        char character = text.charAt(at);
        if (!isXml(text, at) || opensEscape(text, at)) {
            cell.append(String.format("_x%04X_", (int) character));
        } else {
            cell.append(character);
        }
    }

    private static boolean isXml(String text, int at) {
        char character = text.charAt(at);
        if (Character.isHighSurrogate(character)) {
            return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
        }
        if (Character.isLowSurrogate(character)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
        }
        return character == '\t' || character == '\n' || (character >= ' ' && character < '\uFFFE');
    }

    /** Words that only look like an escape keep their look. */
    private static boolean opensEscape(String text, int at) {
        return text.charAt(at) == '_'
                && at + ESCAPE_LENGTH <= text.length()
                && text.substring(at, at + ESCAPE_LENGTH).matches("_x[0-9A-Fa-f]{4}_");
    }
}
