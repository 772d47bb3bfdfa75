package org.duban.paper;

import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** The blocks of the text and of annexes. */
final class DocxBody {

    private static final List<Face> HEADINGS = List.of(Face.HEADING, Face.SUBHEADING, Face.BODY, Face.BODY);

    private final XWPFDocument document;
    private final int width;

    DocxBody(XWPFDocument document) {
        this(document, Measure.TYPE_WIDTH);
    }

    /** @param width of the type area, which tables fill */
    DocxBody(XWPFDocument document, int width) {
        this.document = document;
        this.width = width;
    }

    void write(List<Block> blocks) {
        blocks.forEach(this::write);
    }

    private void write(Block block) {
        if (block instanceof Block.Heading heading) {
            XWPFParagraph paragraph = DocxText.paragraph(document);
            paragraph.setKeepNext(true);
            DocxText.outline(paragraph, heading.level());
            DocxText.run(paragraph, heading.text(), HEADINGS.get(heading.level() - 1), Measure.BODY);
        } else if (block instanceof Block.Paragraph paragraph) {
            DocxText.body(DocxText.paragraph(document), paragraph.text());
        } else if (block instanceof Block.Chart chart) {
            new DocxChart(document, width).write(chart);
        } else {
            new DocxTable(document, width).write((Block.Table) block);
        }
    }

    /** 纪要: when, where and under whom before the text. */
    void opening(Meeting held) {
        fact("时间", ChineseDate.of(held.heldOn()));
        fact("地点", held.place());
        fact("主持", held.chair());
    }

    /** 纪要: who was there and who was excused, one line below the text (10.3). */
    void attendance(Meeting held) {
        DocxText.blank(document, 1);
        names("出席", held.present());
        names("请假", held.absent());
    }

    private void names(String label, List<String> names) {
        if (!names.isEmpty()) {
            fact(label, String.join("，", names));
        }
    }

    private void fact(String label, String words) {
        if (words.isEmpty()) {
            return;
        }
        XWPFParagraph paragraph = DocxText.line(document);
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        DocxText.hang(paragraph, 5, 3);
        DocxText.run(paragraph, label + "：", Face.HEADING, Measure.BODY);
        DocxText.body(paragraph, words);
    }
}
