package org.duban.plan.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.duban.plan.document.file.PlanText;
import org.jspecify.annotations.Nullable;

/** Cuts the text into paragraphs, lost line breaks mended both ways, and tables. */
final class Blocks {
    private static final Pattern OPEN_UNITS = Pattern.compile("\\([^()]{0,20}(?:牵头|责任|负责|配合|参与)[^()]{0,400}$");
    private static final Pattern OPEN_LABEL = Pattern.compile("(?:单位|部门|主体|时限) ?:$");
    private static final int LOOK_BACK = 400;
    private static final int LONGER_THAN_A_CELL = 30;

    private final Script script;
    private final InlineBreaks inlineBreaks;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Table.Row> rows = new ArrayList<>();
    private boolean afterBlank;

    private Blocks(Script script) {
        this.script = script;
        this.inlineBreaks = new InlineBreaks(script);
    }

    static List<Block> of(Script script, PlanText document) {
        Blocks blocks = new Blocks(script);
        Line.of(script, document).forEach(blocks::add);
        blocks.endTable();
        return blocks.blocks;
    }

    private void add(Line line) {
        if (line.isBlank()) {
            endTable();
            afterBlank = true;
            return;
        }
        if (RowRule.isRuler(script, line)) {
            return;
        }
        Optional<Table.Row> row = RowRule.at(script, line);
        if (row.isPresent()) {
            rows.add(row.get());
        } else {
            endTable();
            addParagraph(line);
        }
        afterBlank = false;
    }

    private void addParagraph(Line line) {
        Marker marker = markerAt(line);
        if (continues(line, marker)) {
            Piece previous = (Piece) blocks.remove(blocks.size() - 1);
            blocks.add(previous.until(line.end()));
            return;
        }
        int start = line.start();
        Marker opening = marker;
        for (int stop : inlineBreaks.in(line.start(), line.end(), marker)) {
            addPiece(line, start, stop, opening);
            start = stop;
            opening = MarkerRule.at(script, stop, line.end()).orElse(null);
        }
        addPiece(line, start, line.end(), opening);
    }

    private @Nullable Marker markerAt(Line line) {
        return MarkerRule.at(script, line.start(), line.end())
                .or(() -> MarkerRule.expectedAt(script, line.start(), line.end())
                        .filter(marker ->
                                inlineBreaks.expects(marker) && line.end() - line.start() > LONGER_THAN_A_CELL))
                .orElse(null);
    }

    private void addPiece(Line line, int start, int end, @Nullable Marker marker) {
        boolean isFirst = start == line.start();
        Span span = script.trimmed(start, end);
        blocks.add(new Piece(
                span.start(),
                span.end(),
                marker,
                isFirst ? line.headingDepth() : 0,
                isFirst && afterBlank,
                isFirst && line.startsWithTab()));
    }

    /** A list of units that the line before left open. */
    private boolean continues(Line line, @Nullable Marker marker) {
        if (marker != null
                || afterBlank
                || blocks.isEmpty()
                || line.startsWithTab()
                || !(blocks.get(blocks.size() - 1) instanceof Piece previous)) {
            return false;
        }
        char lastLetter = script.canonical().charAt(previous.end() - 1);
        String tail =
                script.canonical().substring(Math.max(previous.start(), previous.end() - LOOK_BACK), previous.end());
        return lastLetter == '、'
                || OPEN_UNITS.matcher(tail).find()
                || OPEN_LABEL.matcher(tail).find();
    }

    private void endTable() {
        if (!rows.isEmpty()) {
            blocks.add(new Table(rows));
            rows.clear();
        }
    }
}
