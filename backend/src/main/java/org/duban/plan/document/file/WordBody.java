package org.duban.plan.document.file;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** document.xml: paragraphs, tables and text boxes in reading order; deleted text, field codes and fallbacks are passed over. */
final class WordBody implements XmlEvents {
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "Fallback",
            "instrText",
            "delText",
            "rPr",
            "sectPr",
            "tabs",
            "pPrChange",
            "numberingChange");

    private final WordStyles styles;
    private final WordNumbering numbering;
    private final List<WordLine> body = new ArrayList<>();
    private final Deque<List<WordLine>> flows = new ArrayDeque<>();
    private final Deque<WordParagraph> paragraphs = new ArrayDeque<>();
    private final Deque<WordTable> tables = new ArrayDeque<>();
    private boolean isText;

    WordBody(WordStyles styles, WordNumbering numbering) {
        this.styles = styles;
        this.numbering = numbering;
        flows.push(body);
    }

    @Override
    public boolean skips(String name) {
        return SKIPPED.contains(name);
    }

    @Override
    public void start(String name, XmlAttributes attributes) {
        switch (name) {
            case "p" -> paragraphs.push(new WordParagraph());
            case "t" -> isText = true;
            case "txbxContent" -> startBox();
            case "tbl" -> tables.push(new WordTable());
            case "tr", "tc", "gridSpan", "vMerge" -> startOfTable(name, attributes);
            default -> startInParagraph(name, attributes);
        }
    }

    private void startOfTable(String name, XmlAttributes attributes) {
        WordTable table = tables.peek();
        if (table == null) {
            return;
        }
        switch (name) {
            case "tr" -> table.startRow();
            case "tc" -> {
                table.startCell();
                flows.push(table.cellLines());
            }
            case "gridSpan" -> table.span(attributes.number("val", 1));
            default -> {
                if (!attributes.get("val").equals("restart")) {
                    table.mergeIntoAbove();
                }
            }
        }
    }

    private void startInParagraph(String name, XmlAttributes attributes) {
        WordParagraph paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        switch (name) {
            case "pStyle" -> paragraph.style = attributes.get("val");
            case "numId" -> paragraph.numbering = attributes.get("val");
            case "ilvl" -> paragraph.level = attributes.number("val", 0);
            case "outlineLvl" -> paragraph.outline = attributes.number("val", -1);
            case "tab", "ptab" -> paragraph.text.append('\t');
            case "br", "cr" -> paragraph.text.append('\n');
            case "noBreakHyphen" -> paragraph.text.append('-');
            default -> {}
        }
    }

    @Override
    public void characters(String text) {
        WordParagraph paragraph = paragraphs.peek();
        if (isText && paragraph != null) {
            paragraph.text.append(text);
        }
    }

    @Override
    public void end(String name) {
        switch (name) {
            case "t" -> isText = false;
            case "p" -> endParagraph();
            case "txbxContent", "tc" -> endFlow();
            case "tbl" -> endTable();
            default -> {}
        }
    }

    private void startBox() {
        WordParagraph anchor = paragraphs.peek();
        flows.push(anchor == null ? flow() : anchor.boxes);
    }

    private void endParagraph() {
        WordParagraph paragraph = paragraphs.poll();
        if (paragraph != null) {
            flow().addAll(paragraph.lines(styles, numbering));
        }
    }

    private void endFlow() {
        if (flows.size() > 1) {
            flows.pop();
        }
    }

    private void endTable() {
        WordTable table = tables.poll();
        if (table != null) {
            flow().addAll(table.lines());
        }
    }

    private List<WordLine> flow() {
        List<WordLine> flow = flows.peek();
        return flow == null ? body : flow;
    }

    PlanText text(String name) {
        StringBuilder text = new StringBuilder();
        Map<Integer, Integer> outline = new HashMap<>();
        for (WordLine line : body) {
            if (line.headingDepth() > 0) {
                outline.put(text.length(), line.headingDepth());
            }
            text.append(line.text()).append('\n');
        }
        return new PlanText(name, text.toString(), outline);
    }
}
