package org.duban.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** A4 with the type area of 156 × 225 mm, its grid of 22 × 28, and page numbers on the outside. */
final class DocxPage {

    private static final String FONT_TABLE =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT_TABLE_OF =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable";

    private DocxPage() {}

    static void setUp(XWPFDocument document) {
        styles(document);
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(big(Measure.PAGE_WIDTH));
        size.setH(big(Measure.PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(big(Measure.TOP));
        margins.setBottom(big(Measure.BOTTOM));
        margins.setLeft(big(Measure.LEFT));
        margins.setRight(big(Measure.RIGHT));
        margins.setHeader(big(Measure.twips(30)));
        margins.setFooter(big(Measure.FOOTER));
        margins.setGutter(BigInteger.ZERO);
        CTDocGrid grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(big(Measure.LINE));
    }

    /**
     * Word, WPS and LibreOffice disagree on what a grid does to characters that are wider than its cells (LibreOffice gives
     * each of them two), so the 28 do not lean on it: each character is narrowed by itself.
     */
    private static void styles(XWPFDocument document) {
        CTStyles all = CTStyles.Factory.newInstance();
        CTRPr defaults = all.addNewDocDefaults().addNewRPrDefault().addNewRPr();
        fonts(defaults.addNewRFonts());
        defaults.addNewSz().setVal(big(Measure.BODY));
        defaults.addNewSzCs().setVal(big(Measure.BODY));
        defaults.addNewLang().setEastAsia("zh-CN");
        CTStyle normal = all.addNewStyle();
        normal.setType(STStyleType.PARAGRAPH);
        normal.setDefault(Boolean.TRUE);
        normal.setStyleId("Normal");
        normal.addNewName().setVal("Normal");
        var paragraphs = normal.addNewPPr();
        paragraphs.addNewAutoSpaceDE().setVal(false);
        paragraphs.addNewAutoSpaceDN().setVal(false);
        paragraphs.addNewSnapToGrid().setVal(false);
        CTRPr ofNormal = normal.addNewRPr();
        ofNormal.addNewSpacing().setVal(big(Measure.NARROWING));
        ofNormal.addNewSz().setVal(big(Measure.BODY));
        XWPFStyles styles = document.createStyles();
        styles.setStyles(all);
    }

    /** Says by what other name a computer may know each face. */
    static void nameFaces(XWPFDocument document) {
        StringBuilder table = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
                .append("<w:fonts xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">");
        for (Face face : Face.values()) {
            table.append("<w:font w:name=\"%s\"><w:altName w:val=\"%s\"/><w:charset w:val=\"86\"/></w:font>"
                    .formatted(face.fontName(), face.otherName()));
        }
        try {
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = document.getPackage().createPart(name, FONT_TABLE);
            try (OutputStream out = part.getOutputStream()) {
                out.write(table.append("</w:fonts>").toString().getBytes(StandardCharsets.UTF_8));
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, FONT_TABLE_OF);
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fonts(CTFonts fonts) {
        String name = Face.BODY.fontName();
        fonts.setAscii(name);
        fonts.setHAnsi(name);
        fonts.setEastAsia(name);
        fonts.setCs(name);
    }

    /** Odd pages have their number on the right, even ones on the left, one character from the edge (7.5). */
    static void numberPages(XWPFDocument document) {
        XWPFHeaderFooterPolicy policy = document.createHeaderFooterPolicy();
        number(policy.createFooter(STHdrFtr.DEFAULT), ParagraphAlignment.RIGHT);
        number(policy.createFooter(STHdrFtr.EVEN), ParagraphAlignment.LEFT);
        document.setEvenAndOddHeadings(true);
    }

    private static void number(XWPFFooter footer, ParagraphAlignment side) {
        XWPFParagraph paragraph = DocxText.first(footer);
        paragraph.setAlignment(side);
        if (side == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(Measure.SMALL * 10);
        } else {
            paragraph.setIndentationLeft(Measure.SMALL * 10);
        }
        DocxText.run(paragraph, "— ", Face.NUMERALS, Measure.SMALL);
        DocxText.field(paragraph, "PAGE", Face.NUMERALS, Measure.SMALL);
        DocxText.run(paragraph, " —", Face.NUMERALS, Measure.SMALL);
    }

    /** What was written so far is on upright pages; whatever the first page alone has, as the head of a letter, stays with it. */
    static void endUpright(XWPFDocument document) {
        CTSectPr last = last(document);
        end(document, (CTSectPr) last.copy());
        if (last.isSetTitlePg()) {
            last.unsetTitlePg();
        }
    }

    /**
     * What was written since then is on pages laid across: turned so that the head of a table is at the left edge of the
     * upright sheet (GB/T 9704-2012, 11), which is bound on odd pages.
     */
    static void endAcross(XWPFDocument document) {
        CTSectPr across = (CTSectPr) last(document).copy();
        across.getPgSz().setW(big(Measure.PAGE_HEIGHT));
        across.getPgSz().setH(big(Measure.PAGE_WIDTH));
        across.getPgSz().setOrient(STPageOrientation.LANDSCAPE);
        across.getPgMar().setTop(big(Measure.LEFT));
        across.getPgMar().setRight(big(Measure.TOP));
        across.getPgMar().setBottom(big(Measure.RIGHT));
        across.getPgMar().setLeft(big(Measure.BOTTOM));
        across.getPgMar().setFooter(big(Measure.FOOTER_ACROSS));
        end(document, across);
    }

    private static CTSectPr last(XWPFDocument document) {
        return document.getDocument().getBody().getSectPr();
    }

    /** A section ends with a line of its own, as low as can be. */
    private static void end(XWPFDocument document, CTSectPr section) {
        XWPFParagraph line = document.createParagraph();
        line.setSpacingBetween(1, LineSpacingRule.EXACT);
        line.setSpacingAfter(0);
        CTP paragraph = line.getCTP();
        (paragraph.isSetPPr() ? paragraph.getPPr() : paragraph.addNewPPr()).setSectPr(section);
    }

    private static BigInteger big(int value) {
        return BigInteger.valueOf(value);
    }
}
