package org.duban.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes worksheets to be filled in offline: headers and known cells are locked, choices drop down. The lock bears no
 * password: it keeps hands from slipping, and what comes back is checked as if there were none.
 */
public final class XlsxForm {
    private static final int CHARACTER = 256;

    private final XSSFWorkbook workbook;
    private final CellStyle heading;
    private final CellStyle locked;
    private final CellStyle open;

    private XlsxForm(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.heading = style(true);
        Font bold = workbook.createFont();
        bold.setBold(true);
        heading.setFont(bold);
        this.locked = style(true);
        locked.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        locked.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        this.open = style(false);
    }

    /** @param instructions one line a row, on a sheet of their own before the others */
    public static byte[] write(List<String> instructions, List<FormSheet> sheets) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var form = new XlsxForm(workbook);
            form.instruct(instructions);
            sheets.forEach(form::write);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CellStyle style(boolean isLocked) {
        CellStyle style = workbook.createCellStyle();
        style.setLocked(isLocked);
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setDataFormat(workbook.createDataFormat().getFormat("@"));
        return style;
    }

    private void instruct(List<String> lines) {
        XSSFSheet sheet = workbook.createSheet("说明");
        sheet.setColumnWidth(0, 90 * CHARACTER);
        for (int i = 0; i < lines.size(); i++) {
            var cell = sheet.createRow(i).createCell(0);
            cell.setCellStyle(i == 0 ? heading : locked);
            cell.setCellValue(FormulaGuard.guarded(lines.get(i)));
        }
        sheet.protectSheet("");
    }

    private void write(FormSheet form) {
        XSSFSheet sheet = workbook.createSheet(form.name());
        var header = sheet.createRow(0);
        for (int column = 0; column < form.columns().size(); column++) {
            var cell = header.createCell(column);
            cell.setCellStyle(heading);
            cell.setCellValue(form.columns().get(column).title());
            sheet.setColumnWidth(column, form.columns().get(column).width() * CHARACTER);
        }
        for (int row = 0; row < form.rows().size(); row++) {
            writeRow(sheet, form, row);
        }
        for (int column = 0; column < form.columns().size(); column++) {
            offer(sheet, form.columns().get(column).choices(), form.rows().size(), column);
        }
        sheet.createFreezePane(0, 1);
        sheet.protectSheet("");
    }

    private void writeRow(XSSFSheet sheet, FormSheet form, int row) {
        var target = sheet.createRow(row + 1);
        for (int column = 0; column < form.columns().size(); column++) {
            FormSheet.Column asked = form.columns().get(column);
            var cell = target.createCell(column);
            cell.setCellStyle(asked.open() ? open : locked);
            cell.setCellValue(FormulaGuard.guarded(form.rows().get(row).getOrDefault(asked.title(), "")));
        }
    }

    private static void offer(XSSFSheet sheet, List<String> choices, int rows, int column) {
        if (choices.isEmpty() || rows == 0) {
            return;
        }
        var helper = new XSSFDataValidationHelper(sheet);
        DataValidation validation = helper.createValidation(
                helper.createExplicitListConstraint(choices.toArray(String[]::new)),
                new CellRangeAddressList(1, rows, column, column));
        validation.setShowErrorBox(true);
        validation.createErrorBox("请从列表中选择", "可选：" + String.join("、", choices));
        sheet.addValidationData(validation);
    }
}
