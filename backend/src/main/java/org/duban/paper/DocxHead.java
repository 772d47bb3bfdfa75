package org.duban.paper;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFramePr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STWrap;

/** 版头, title and 主送机关: what stands above the text. */
final class DocxHead {

    /** In points; narrower than high, down to two thirds, before it shrinks. */
    private static final int LARGEST = 42;

    private static final double NARROWEST = 0.66;

    /** 35 mm from the top of the type area, of which 紧急程度 has the first line. */
    private static final int BEFORE_MARK = Measure.twips(35) - Measure.LINE;

    private static final int RULE = 18;
    private static final int LETTER_RULE = 24;

    /** In points: what a line of 3 号 leaves below its characters is part of the 4 mm to the rule. */
    private static final int RULE_GAP = 6;

    private static final int LETTER_RULE_GAP = 8;

    /** With what the line itself leaves, 7/8 of a character. */
    private static final int NUMBER_GAP = 160;

    private final XWPFDocument document;
    private final PaperPrint print;

    DocxHead(XWPFDocument document, PaperPrint print) {
        this.document = document;
        this.print = print;
    }

    void write() {
        switch (print.kind().layout()) {
            case DOCUMENT -> documentHead();
            case LETTER -> letterHead();
            case MINUTES -> minutesHead();
        }
        title();
        if (!print.text().mainTo().isEmpty()) {
            DocxText.blank(document, 1);
            XWPFParagraph to = DocxText.line(document);
            to.setAlignment(ParagraphAlignment.BOTH);
            DocxText.body(
                    to, print.text().mainTo().stream().map(Addressee::name).collect(Collectors.joining("、")) + "：");
        }
    }

    private void documentHead() {
        urgency();
        XWPFParagraph mark = document.createParagraph();
        mark(mark);
        mark.setSpacingBefore(BEFORE_MARK);
        DocxText.blank(document, 2);
        XWPFParagraph number = DocxText.line(document);
        number.setAlignment(ParagraphAlignment.CENTER);
        DocxText.body(number, print.number());
        rule(number);
        DocxText.blank(document, 2);
    }

    /** 信函格式 (10.1): the head 30 mm from the page's edge and a double rule under it, in a header of the first page. */
    private void letterHead() {
        XWPFParagraph mark = DocxText.first(document.createHeader(HeaderFooterType.FIRST));
        mark(mark);
        overhang(mark);
        border(mark, STBorder.THICK_THIN_SMALL_GAP, LETTER_RULE, LETTER_RULE_GAP);
        footRule(document.createFooter(HeaderFooterType.FIRST));
        XWPFParagraph number = DocxText.line(document);
        number.setAlignment(ParagraphAlignment.RIGHT);
        number.setSpacingBefore(NUMBER_GAP);
        DocxText.body(number, print.number());
        DocxText.blank(document, 2);
    }

    /** The lower double rule 20 mm from the page's edge: the line of a frame, since a footer's own would move with it. */
    private static void footRule(XWPFFooter footer) {
        XWPFParagraph foot = DocxText.first(footer);
        foot.setSpacingBetween(1, LineSpacingRule.EXACT);
        border(foot, STBorder.THIN_THICK_SMALL_GAP, LETTER_RULE, 0);
        CTFramePr frame = foot.getCTP().getPPr().addNewFramePr();
        frame.setW(BigInteger.valueOf(Measure.twips(170)));
        frame.setWrap(STWrap.AROUND);
        frame.setVAnchor(STVAnchor.PAGE);
        frame.setHAnchor(STHAnchor.PAGE);
        frame.setX(BigInteger.valueOf(Measure.twips(20)));
        frame.setY(BigInteger.valueOf(Measure.PAGE_HEIGHT - Measure.twips(20)));
        footer.createParagraph();
    }

    /** The double rules are 170 mm long, in the middle of the page. */
    private static void overhang(XWPFParagraph paragraph) {
        paragraph.setIndentationLeft(Measure.twips(20) - Measure.LEFT);
        paragraph.setIndentationRight(Measure.twips(20) - Measure.RIGHT);
    }

    /** 纪要格式: number under the head, then the office on the left and the date on the right above the rule. */
    private void minutesHead() {
        urgency();
        XWPFParagraph mark = document.createParagraph();
        mark(mark);
        mark.setSpacingBefore(BEFORE_MARK);
        DocxText.blank(document, 1);
        XWPFParagraph number = DocxText.line(document);
        number.setAlignment(ParagraphAlignment.CENTER);
        DocxText.body(number, print.number());
        XWPFParagraph from = DocxText.line(document);
        DocxText.rightTab(from, Measure.TYPE_WIDTH);
        DocxText.body(from, print.issuer());
        from.createRun().addTab();
        DocxText.body(from, print.date());
        rule(from);
        DocxText.blank(document, 2);
    }

    private void urgency() {
        XWPFParagraph first = DocxText.line(document);
        Urgency urgency = print.text().urgency();
        if (urgency != null) {
            DocxText.run(first, urgency.label(), Face.HEADING, Measure.BODY);
        }
    }

    private void mark(XWPFParagraph mark) {
        String words = print.mark();
        int count = words.codePointCount(0, words.length());
        double room = Measure.TYPE_WIDTH / 20.0 / count;
        double points = Math.min(LARGEST, Math.floor(room / NARROWEST));
        mark.setAlignment(ParagraphAlignment.CENTER);
        mark.setSpacingBetween(points, LineSpacingRule.EXACT);
        mark.setSpacingAfter(0);
        XWPFRun run = DocxText.run(mark, words, Face.TITLE, (int) (points * 2));
        run.setColor(Measure.RED);
        run.setTextScale((int) Math.min(100, Math.floor(room / points * 100)));
    }

    private static void rule(XWPFParagraph above) {
        border(above, STBorder.SINGLE, RULE, RULE_GAP);
    }

    private static void border(XWPFParagraph above, STBorder.Enum type, int eighths, int gap) {
        CTBorder bottom = above.getCTP().getPPr().addNewPBdr().addNewBottom();
        bottom.setVal(type);
        bottom.setSz(BigInteger.valueOf(eighths));
        bottom.setSpace(BigInteger.valueOf(gap));
        bottom.setColor(Measure.RED);
    }

    private void title() {
        XWPFParagraph title = DocxText.line(document);
        title.setAlignment(ParagraphAlignment.CENTER);
        DocxText.outline(title, 0);
        List<String> lines = TitleLines.of(print.text().title());
        for (int i = 0; i < lines.size(); i++) {
            XWPFRun run = DocxText.run(title, lines.get(i), Face.TITLE, Measure.TITLE);
            if (i < lines.size() - 1) {
                run.addBreak();
            }
        }
        if (print.text().mainTo().isEmpty()) {
            DocxText.blank(document, 1);
        }
    }
}
