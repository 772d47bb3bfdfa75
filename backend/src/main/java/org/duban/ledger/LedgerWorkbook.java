package org.duban.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.duban.shared.table.FormulaGuard;

/** The ledger as xlsx: some lines that say what it shows, the headings, one row a line; never more than a few rows in memory. */
final class LedgerWorkbook implements AutoCloseable {
    private static final int ROWS_IN_MEMORY = 200;
    private static final int LONGEST = 32_000;

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet = workbook.createSheet("台账");
    private final CellStyle text = wrapped();
    private final CellStyle bold = bold();
    private final List<LedgerColumn> columns;
    private int rows;

    /** @param words what the table shows, as of when, narrowed to what */
    LedgerWorkbook(List<String> words, List<LedgerColumn> columns) {
        this.columns = columns;
        words.forEach(sentence -> write(bold, List.of(sentence)));
        int heading = rows + 1;
        for (int i = 0; i < columns.size(); i++) {
            sheet.setColumnWidth(i, columns.get(i).width() * 256);
        }
        sheet.createFreezePane(0, heading);
        sheet.setRepeatingRows(CellRangeAddress.valueOf(heading + ":" + heading));
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        write(bold, columns.stream().map(column -> (Object) column.label()).toList());
    }

    void add(LedgerLine line) {
        write(text, columns.stream().map(column -> column.of(line)).toList());
    }

    void write(OutputStream out) throws IOException {
        workbook.write(out);
    }

    private void write(CellStyle style, List<Object> values) {
        Row row = sheet.createRow(rows++);
        for (int i = 0; i < values.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellStyle(style);
            if (values.get(i) instanceof Number number) {
                cell.setCellValue(number.doubleValue());
            } else {
                cell.setCellValue(guarded(String.valueOf(values.get(i))));
            }
        }
    }

    private static String guarded(String words) {
        String guarded = FormulaGuard.guarded(words);
        return guarded.length() <= LONGEST ? guarded : guarded.substring(0, LONGEST) + "…";
    }

    private CellStyle wrapped() {
        CellStyle style = workbook.createCellStyle();
        style.setWrapText(true);
        style.setVerticalAlignment(VerticalAlignment.TOP);
        return style;
    }

    private CellStyle bold() {
        Font font = workbook.createFont();
        font.setBold(true);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        return style;
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
