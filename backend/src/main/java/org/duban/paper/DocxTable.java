package org.duban.paper;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table as wide as the type area; its head comes again on each page, and no row is torn in two. */
final class DocxTable {

    private static final double LINE_POINTS = 15;

    /** In characters: what is never broken, what counts as long, and what a head asks for at most. */
    private static final double SHORT = 8;

    private static final double LONGEST = 40;
    private static final double HEAD = 4;

    private static final int CHARACTER = Measure.CELL * 10;

    /** What a cell keeps free on both sides, and a hair. */
    private static final int PADDING = 240;

    /** So many columns are read across on an upright page. */
    private static final int MOST_UPRIGHT = 7;

    private final XWPFDocument document;
    private final int width;

    DocxTable(XWPFDocument document, int width) {
        this.document = document;
        this.width = width;
    }

    /** Whether it wants a page laid across: it has many columns, or names and dates would be broken upright. */
    static boolean isWide(Block.Table block) {
        return block.columns().size() > MOST_UPRIGHT
                || room(block.columns().size(), Measure.TYPE_WIDTH) < sum(least(longest(block)));
    }

    void write(Block.Table block) {
        int columns = block.columns().size();
        XWPFTable table = document.createTable(block.rows().size() + 1, columns);
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(width);
        table.setTableAlignment(TableRowAlign.CENTER);
        CTTblLayoutType layout = table.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        List<Integer> widths = widths(block, width);
        CTTblGrid grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        fill(head, block.columns(), widths, block, true);
        for (int i = 0; i < block.rows().size(); i++) {
            fill(table.getRow(i + 1), block.rows().get(i), widths, block, false);
        }
    }

    private static void fill(
            XWPFTableRow row, List<String> texts, List<Integer> widths, Block.Table block, boolean isHead) {
        row.setCantSplitRow(true);
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            cell.setWidth(String.valueOf(widths.get(i)));
            cell.setVerticalAlignment(XWPFVertAlign.CENTER);
            XWPFParagraph paragraph = cell.getParagraphs().get(0);
            paragraph.setSpacingBetween(LINE_POINTS, LineSpacingRule.EXACT);
            paragraph.setSpacingAfter(0);
            paragraph.setAlignment(isHead || isShort(block, i) ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
            DocxText.run(paragraph, texts.get(i), isHead ? Face.HEADING : Face.BODY, Measure.CELL);
        }
    }

    /** Names, dates and states stand in the middle, sentences on the left. */
    private static boolean isShort(Block.Table block, int column) {
        return longest(block, column) <= SHORT;
    }

    /** No name or date is broken if there is room; what is left goes to the columns of sentences by their length. */
    private static List<Integer> widths(Block.Table block, int width) {
        List<Double> longest = longest(block);
        List<Double> least = least(longest);
        double room = room(longest.size(), width);
        double left = room - sum(least);
        double wanted = sum(longest) - sum(least);
        return IntStream.range(0, longest.size())
                .mapToObj(column -> {
                    double base = least.get(column);
                    double chars = left < 0 || wanted == 0
                            ? base * room / sum(least)
                            : base + left * (longest.get(column) - base) / wanted;
                    return PADDING + (int) (chars * CHARACTER);
                })
                .toList();
    }

    private static List<Double> longest(Block.Table block) {
        return IntStream.range(0, block.columns().size())
                .mapToObj(column -> Math.min(LONGEST, longest(block, column)))
                .toList();
    }

    private static List<Double> least(List<Double> longest) {
        return longest.stream().map(length -> length <= SHORT ? length : HEAD).toList();
    }

    /** In characters. */
    private static double room(int columns, int width) {
        return (width - PADDING * columns) / (double) CHARACTER;
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static double longest(Block.Table block, int column) {
        double head = Math.min(HEAD, DocxText.width(block.columns().get(column)));
        return block.rows().stream()
                .mapToDouble(row -> DocxText.width(row.get(column)))
                .reduce(head, Math::max);
    }
}
