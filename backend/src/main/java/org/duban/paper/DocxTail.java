package org.duban.paper;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.UnderlinePatterns;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STXAlign;
import org.openxmlformats.schemas.officeDocument.x2006.sharedTypes.STYAlign;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** What follows the text: 附件说明, 署名, 成文日期, the annexes themselves and 版记. */
final class DocxTail {

    /** 0.35 mm in eighths of a point (7.4.1). */
    private static final int THICK = 8;

    private static final double IMPRINT_LINE = 26;

    private final XWPFDocument document;
    private final PaperPrint print;

    DocxTail(XWPFDocument document, PaperPrint print) {
        this.document = document;
        this.print = print;
    }

    /** One line below the text, two characters in; names bear no full stop (7.3.4). */
    void listOfAnnexes() {
        List<Annex> annexes = print.text().annexes();
        if (annexes.isEmpty()) {
            return;
        }
        DocxText.blank(document, 1);
        for (int i = 0; i < annexes.size(); i++) {
            String number = annexes.size() == 1 ? "" : (i + 1) + ". ";
            XWPFParagraph line = DocxText.line(document);
            line.setAlignment(ParagraphAlignment.LEFT);
            DocxText.hang(line, number.isEmpty() ? 5 : 6, i == 0 ? (number.isEmpty() ? 3 : 4) : 1);
            DocxText.body(line, (i == 0 ? "附件：" : "") + number + annexes.get(i).title());
        }
    }

    /** The office's name stands centred over the date, four characters from the right or as far as the name needs. */
    void signOff() {
        if (print.kind().layout() == PaperKind.Layout.MINUTES) {
            return;
        }
        DocxText.blank(document, 2);
        double name = DocxText.width(print.issuer());
        double date = DocxText.width(print.date());
        double right = Math.max(4, 2 + (name - date) / 2);
        signed(print.issuer(), right - (name - date) / 2, true);
        signed(print.date(), right, false);
    }

    private void signed(String words, double right, boolean keepNext) {
        XWPFParagraph paragraph = DocxText.line(document);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        paragraph.setIndentationRight(Measure.chars(Math.max(0, right)));
        paragraph.setKeepNext(keepNext);
        DocxText.body(paragraph, words);
    }

    /** Each on a page of its own, a wide one on a page laid across: 附件 with its number at the left, its title in the third line. */
    void annexes() {
        List<Annex> annexes = print.text().annexes();
        boolean beginsPage = false;
        for (int i = 0; i < annexes.size(); i++) {
            Annex annex = annexes.get(i);
            boolean isWide = annex.isWide();
            if (isWide && !beginsPage) {
                DocxPage.endUpright(document);
                beginsPage = true;
            }
            annex(annex, annexes.size() == 1 ? "附件" : "附件" + (i + 1), !beginsPage, isWide);
            beginsPage = isWide;
            if (isWide) {
                DocxPage.endAcross(document);
            }
        }
    }

    private void annex(Annex annex, String name, boolean breaksPage, boolean isWide) {
        XWPFParagraph label = DocxText.line(document);
        if (breaksPage) {
            label.setPageBreak(true);
        }
        DocxText.run(label, name, Face.HEADING, Measure.BODY);
        DocxText.blank(document, 1);
        XWPFParagraph title = DocxText.line(document);
        title.setAlignment(ParagraphAlignment.CENTER);
        DocxText.outline(title, 0);
        DocxText.run(title, annex.title(), Face.TITLE, Measure.TITLE);
        DocxText.blank(document, 1);
        new DocxBody(document, isWide ? Measure.TYPE_HEIGHT : Measure.TYPE_WIDTH).write(annex.body());
    }

    /** 版记 at the foot of the last page, between rules (7.4); a letter bears no rules and no date of printing (10.1). */
    void imprint() {
        String copies = print.text().copyTo().stream().map(Addressee::name).collect(Collectors.joining("，"));
        boolean letter = print.kind().layout() == PaperKind.Layout.LETTER;
        if (letter && copies.isEmpty()) {
            return;
        }
        if (!copies.isEmpty()) {
            DocxText.run(framed(!letter), "　抄送：" + copies + "。", Face.BODY, Measure.SMALL);
        }
        if (!copies.isEmpty() && !letter) {
            thinRule(framed(true));
        }
        if (!letter) {
            XWPFParagraph printed = framed(true);
            DocxText.rightTab(printed, Measure.TYPE_WIDTH - Measure.SMALL * 10);
            DocxText.run(printed, "　" + print.issuer(), Face.BODY, Measure.SMALL);
            printed.createRun().addTab();
            DocxText.run(printed, print.date() + "印发", Face.BODY, Measure.SMALL);
        }
        DocxText.line(document).setSpacingBetween(1, LineSpacingRule.EXACT);
    }

    /**
     * Lines of one frame, which they are only while all that is said of them is the same. Rules begin where the outermost
     * line does, so that each begins at the edge and its text behind a space. (LibreOffice takes lines with a border
     * between them out of the frame.)
     */
    private XWPFParagraph framed(boolean ruled) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setSpacingBetween(IMPRINT_LINE, LineSpacingRule.EXACT);
        paragraph.setIndentationLeft(Measure.SMALL * 40);
        paragraph.setIndentationHanging(Measure.SMALL * 40);
        CTPPr properties = paragraph.getCTP().getPPr();
        CTFramePr frame = properties.addNewFramePr();
        frame.setW(BigInteger.valueOf(Measure.TYPE_WIDTH));
        frame.setWrap(STWrap.NOT_BESIDE);
        frame.setVAnchor(STVAnchor.MARGIN);
        frame.setHAnchor(STHAnchor.MARGIN);
        frame.setXAlign(STXAlign.LEFT);
        frame.setYAlign(STYAlign.BOTTOM);
        if (ruled) {
            CTPBdr borders = properties.addNewPBdr();
            rule(borders.addNewTop(), THICK);
            rule(borders.addNewBottom(), THICK);
        }
        return paragraph;
    }

    /** The rule between is an underlined gap: to the hanging indent, which is a stop too, and on to the edge. */
    private static void thinRule(XWPFParagraph paragraph) {
        paragraph.setSpacingBetween(2, LineSpacingRule.EXACT);
        DocxText.rightTab(paragraph, Measure.TYPE_WIDTH);
        XWPFRun gap = paragraph.createRun();
        gap.setFontSize(1);
        gap.setUnderline(UnderlinePatterns.SINGLE);
        gap.addTab();
        gap.addTab();
    }

    private static void rule(CTBorder border, int eighths) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor("000000");
    }
}
