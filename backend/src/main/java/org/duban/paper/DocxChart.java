package org.duban.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.duban.shared.table.FormulaGuard;
import org.duban.shared.table.StableZip;
import org.duban.shared.table.XlsxWriter;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;

/**
 * A chart that the reader's program draws, with its numbers in a workbook of its own: sharp at any size, in the reader's
 * faces, and no picture whose numbers nobody can check.
 */
final class DocxChart {
    static final String SHEET = "数据";

    private static final String CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /** English metric units, in which drawings are measured. */
    private static final int OF_TWIP = 635;

    private static final int LINES_HIGH = Measure.twips(65);
    private static final int BAR_HIGH = Measure.twips(8);
    private static final int AROUND_BARS = Measure.twips(22);
    private static final int HIGHEST = Measure.twips(200);

    private final XWPFDocument document;
    private final int width;

    DocxChart(XWPFDocument document, int width) {
        this.document = document;
        this.width = width;
    }

    void write(Block.Chart chart) {
        XWPFParagraph place = document.createParagraph();
        place.setAlignment(ParagraphAlignment.CENTER);
        place.setKeepNext(true);
        place.setSpacingBefore(Measure.LINE / 4);
        place.setSpacingAfter(0);
        CTInline inline = drawing(place, attached(chart));
        inline.getExtent().setCx((long) width * OF_TWIP);
        inline.getExtent().setCy((long) height(chart) * OF_TWIP);
        CTNonVisualDrawingProps about = inline.getDocPr();
        about.setName(chart.title());
        about.setTitle(chart.title());
        about.setDescr(chart.sentence());
        XWPFParagraph caption = DocxText.line(document);
        caption.setAlignment(ParagraphAlignment.CENTER);
        DocxText.run(caption, chart.title(), Face.HEADING, Measure.CELL);
    }

    private static CTInline drawing(XWPFParagraph place, String relation) {
        try {
            CTInline inline = place.createRun().addChart(relation);
            if (inline.getExtent() == null) {
                inline.addNewExtent();
            }
            return inline;
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int height(Block.Chart chart) {
        int bars = chart.form() == Block.Chart.Form.BARS ? chart.series().size() : 1;
        int wanted = AROUND_BARS + chart.categories().size() * (BAR_HIGH + (bars - 1) * BAR_HIGH / 2);
        return chart.form() == Block.Chart.Form.LINES ? LINES_HIGH : Math.min(HIGHEST, wanted);
    }

    /** Answers the relation by which the document knows the chart. */
    private String attached(Block.Chart chart) {
        try {
            OPCPackage file = document.getPackage();
            int number = file.getPartsByContentType(CHART).size() + 1;
            PackagePartName name = PackagingURIHelper.createPartName("/word/charts/chart" + number + ".xml");
            PackagePartName data = PackagingURIHelper.createPartName("/word/embeddings/chart" + number + ".xlsx");
            PackagePart part = file.createPart(name, CHART);
            fill(file.createPart(data, WORKBOOK), workbook(chart));
            String dataId = part.addRelationship(data, TargetMode.INTERNAL, RELATION + "package")
                    .getId();
            fill(part, new ChartXml(chart, dataId).write());
            return document.getPackagePart()
                    .addRelationship(name, TargetMode.INTERNAL, RELATION + "chart")
                    .getId();
        } catch (InvalidFormatException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(PackagePart part, byte[] content) throws IOException {
        try (OutputStream out = part.getOutputStream()) {
            out.write(content);
        }
    }

    private static byte[] workbook(Block.Chart chart) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet(SHEET);
            XSSFRow head = sheet.createRow(0);
            List<String> categories = chart.categories();
            for (int i = 0; i < categories.size(); i++) {
                sheet.createRow(i + 1).createCell(0).setCellValue(FormulaGuard.guarded(categories.get(i)));
            }
            for (int i = 0; i < chart.series().size(); i++) {
                Block.Series series = chart.series().get(i);
                head.createCell(i + 1).setCellValue(FormulaGuard.guarded(series.name()));
                numbers(sheet, i + 1, series);
            }
            XlsxWriter.date(workbook, Instant.EPOCH);
            workbook.write(out);
            return StableZip.of(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void numbers(XSSFSheet sheet, int column, Block.Series series) {
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null) {
                sheet.getRow(i + 1).createCell(column).setCellValue(value.doubleValue());
            }
        }
    }
}
