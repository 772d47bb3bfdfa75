package org.duban.plan.document.file;

import java.util.ArrayList;
import java.util.List;

/** A paragraph while it is read; text boxes anchored in it follow it. */
final class WordParagraph {
    final StringBuilder text = new StringBuilder();
    final List<WordLine> boxes = new ArrayList<>();
    String style = "";
    String numbering = "";
    int level = -1;
    int outline = -1;

    List<WordLine> lines(WordStyles styles, WordNumbering numbers) {
        int depth = outline >= 0 && outline < 9 ? outline + 1 : styles.headingDepth(style);
        String number = text.toString().isBlank() ? "" : number(styles, numbers);
        List<WordLine> lines = new ArrayList<>();
        for (String line : (number + text).split("\n", -1)) {
            lines.add(new WordLine(line, line.isBlank() ? 0 : depth));
        }
        lines.addAll(boxes);
        return lines;
    }

    private String number(WordStyles styles, WordNumbering numbers) {
        WordStyles.Numbered byStyle = styles.numbering(style);
        String id = numbering.isEmpty() ? byStyle.numbering() : numbering;
        String number =
                numbers.next(id, level >= 0 || !numbering.isEmpty() ? Math.max(level, 0) : byStyle.level(), style);
        boolean isLoose = !number.isEmpty() && Character.isLetterOrDigit(number.charAt(number.length() - 1));
        return isLoose ? number + " " : number;
    }
}
