package org.duban.paper;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.IRunBody;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTabStop;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** Paragraphs and runs; every text goes in as text, never as an instruction of a field. */
final class DocxText {

    private DocxText() {}

    /** A line of the grid. */
    static XWPFParagraph line(XWPFDocument document) {
        return exact(document.createParagraph());
    }

    static XWPFParagraph exact(XWPFParagraph paragraph) {
        paragraph.setSpacingBetween(Measure.LINE / 20.0, LineSpacingRule.EXACT);
        paragraph.setSpacingBefore(0);
        paragraph.setSpacingAfter(0);
        return paragraph;
    }

    static XWPFParagraph first(XWPFHeaderFooter place) {
        return place.getParagraphs().isEmpty()
                ? place.createParagraph()
                : place.getParagraphs().get(0);
    }

    static void blank(XWPFDocument document, int lines) {
        for (int i = 0; i < lines; i++) {
            line(document);
        }
    }

    /** Two characters in from the left, running lines full. */
    static XWPFParagraph paragraph(XWPFDocument document) {
        XWPFParagraph paragraph = line(document);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        indent(paragraph).setFirstLineChars(BigInteger.valueOf(200));
        indent(paragraph).setFirstLine(BigInteger.valueOf(Measure.chars(2)));
        return paragraph;
    }

    /** Further lines begin under the text behind the label. */
    static void hang(XWPFParagraph paragraph, double leftChars, double hangingChars) {
        paragraph.setIndentationLeft(Measure.chars(leftChars));
        paragraph.setIndentationHanging(Measure.chars(hangingChars));
    }

    private static CTInd indent(XWPFParagraph paragraph) {
        CTPPr properties = properties(paragraph);
        return properties.isSetInd() ? properties.getInd() : properties.addNewInd();
    }

    private static CTPPr properties(XWPFParagraph paragraph) {
        return paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
    }

    static void outline(XWPFParagraph paragraph, int level) {
        paragraph.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level));
    }

    static XWPFRun run(XWPFParagraph paragraph, String text, Face face, int halfPoints) {
        XWPFRun run = paragraph.createRun();
        face(run, face, halfPoints);
        run.setText(text);
        return run;
    }

    static XWPFRun body(XWPFParagraph paragraph, String text) {
        return run(paragraph, text, Face.BODY, Measure.BODY);
    }

    static void field(XWPFParagraph paragraph, String instruction, Face face, int halfPoints) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        XWPFRun run = new XWPFRun(field.addNewR(), (IRunBody) paragraph);
        face(run, face, halfPoints);
        run.setText("1");
    }

    static void rightTab(XWPFParagraph paragraph, int position) {
        CTPPr properties = properties(paragraph);
        CTTabStop tab = (properties.isSetTabs() ? properties.getTabs() : properties.addNewTabs()).addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(position));
    }

    /** In Chinese characters; what is not Chinese takes half of one. */
    static double width(String words) {
        return words.codePoints()
                .mapToDouble(character -> character < 0x2E80 && !isWide(character) ? 0.5 : 1)
                .sum();
    }

    private static boolean isWide(int character) {
        return "“”‘’—…".indexOf(character) >= 0;
    }

    private static void face(XWPFRun run, Face face, int halfPoints) {
        CTRPr properties =
                run.getCTR().isSetRPr() ? run.getCTR().getRPr() : run.getCTR().addNewRPr();
        CTFonts fonts = properties.addNewRFonts();
        fonts.setAscii(face.fontName());
        fonts.setHAnsi(face.fontName());
        fonts.setEastAsia(face.fontName());
        fonts.setCs(face.fontName());
        run.setFontSize(halfPoints / 2.0);
    }
}
