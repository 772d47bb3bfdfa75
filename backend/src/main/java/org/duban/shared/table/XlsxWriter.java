package org.duban.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes tables as xlsx, every cell a text. */
public final class XlsxWriter {
    private static final int COLUMN_WIDTH = 22 * 256;

    private XlsxWriter() {}

    public static byte[] write(List<Sheet> sheets) {
        try (var workbook = workbook(sheets)) {
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same tables are the same bytes, whenever they are written. */
    public static byte[] write(List<Sheet> sheets, Instant dated) {
        try (var workbook = workbook(sheets)) {
            date(workbook, dated);
            return StableZip.of(bytes(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Else it would bear the time of its writing. */
    public static void date(XSSFWorkbook workbook, Instant at) {
        var about = workbook.getProperties().getCoreProperties();
        about.setCreated(Optional.of(Date.from(at)));
        about.setModified(Optional.of(Date.from(at)));
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        var out = new ByteArrayOutputStream();
        workbook.write(out);
        return out.toByteArray();
    }

    private static XSSFWorkbook workbook(List<Sheet> sheets) {
        var workbook = new XSSFWorkbook();
        CellStyle text = workbook.createCellStyle();
        text.setDataFormat(workbook.createDataFormat().getFormat("@"));
        CellStyle heading = heading(workbook);
        sheets.forEach(sheet -> write(sheet, workbook.createSheet(sheet.name()), heading, text));
        return workbook;
    }

    private static CellStyle heading(XSSFWorkbook workbook) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle heading = workbook.createCellStyle();
        heading.setFont(bold);
        return heading;
    }

    private static void write(Sheet sheet, XSSFSheet target, CellStyle heading, CellStyle text) {
        write(sheet.columns(), target.createRow(0), heading);
        for (int i = 0; i < sheet.rows().size(); i++) {
            Sheet.Row row = sheet.rows().get(i);
            write(sheet.columns().stream().map(row::cell).toList(), target.createRow(i + 1), text);
        }
        for (int column = 0; column < sheet.columns().size(); column++) {
            target.setColumnWidth(column, COLUMN_WIDTH);
            target.setDefaultColumnStyle(column, text);
        }
        target.createFreezePane(0, 1);
    }

    private static void write(List<String> texts, XSSFRow row, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellStyle(style);
            cell.setCellValue(FormulaGuard.guarded(texts.get(column)));
        }
    }
}
