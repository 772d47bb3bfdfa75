package org.duban.shared.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;

/** Reads the tables of an xlsx as texts; formulas are not calculated but refused, cell by cell. */
public final class XlsxReader {
    private static final int MOST_COLUMNS = 40;

    private final List<CellProblem> problems = new ArrayList<>();

    public List<CellProblem> problems() {
        return problems;
    }

    /** @param names of the sheets that count; what else somebody keeps in the file is not looked at */
    public List<Sheet> read(byte[] content, Set<String> names) {
        XlsxPackage.check(content);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            List<Sheet> sheets = new ArrayList<>();
            workbook.forEach(sheet -> {
                if (names.contains(sheet.getSheetName())) {
                    sheets.add(read((XSSFSheet) sheet));
                }
            });
            return sheets;
        } catch (RuleViolated refusal) {
            throw refusal;
        } catch (IOException | RuntimeException damaged) {
            throw XlsxPackage.unsupported("表格已损坏，无法读取");
        }
    }

    private Sheet read(XSSFSheet sheet) {
        Row header = sheet.getRow(0);
        if (header == null) {
            return new Sheet(sheet.getSheetName(), List.of(), List.of());
        }
        List<String> columns = new ArrayList<>();
        for (int column = 0; column < Math.min(MOST_COLUMNS, header.getLastCellNum()); column++) {
            columns.add(text(header.getCell(column), sheet.getSheetName(), "表头"));
        }
        List<Sheet.Row> rows = new ArrayList<>();
        for (Row row : sheet) {
            if (row.getRowNum() > 0) {
                rows.add(new Sheet.Row(row.getRowNum() + 1, cells(row, columns, sheet.getSheetName())));
            }
        }
        rows.removeIf(row -> row.cells().values().stream().allMatch(String::isEmpty));
        return new Sheet(sheet.getSheetName(), columns, rows);
    }

    private Map<String, String> cells(Row row, List<String> columns, String sheet) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            String name = columns.get(column);
            if (!name.isEmpty()) {
                cells.put(name, text(row.getCell(column), sheet, name));
            }
        }
        return cells;
    }

    private String text(@Nullable Cell cell, String sheet, String column) {
        if (cell == null) {
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
            problems.add(new CellProblem(sheet, cell.getRowIndex() + 1, column, "不接受公式，请粘贴为数值或文字"));
            return "";
        }
        return switch (cell.getCellType()) {
            case NUMERIC -> number(cell);
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> readable(cell, sheet, column);
        };
    }

    /** A control character in a name would be seen by nobody and make another name of it. */
    private String readable(Cell cell, String sheet, String column) {
        String text = FormulaGuard.unguarded(cell.getStringCellValue()).strip();
        if (text.chars().anyMatch(one -> Character.isISOControl(one) && "\t\n\r".indexOf(one) < 0)) {
            problems.add(new CellProblem(sheet, cell.getRowIndex() + 1, column, "含有看不见的控制字符，请删去后重新填写"));
            return "";
        }
        return text;
    }

    private static String number(Cell cell) {
        return DateUtil.isCellDateFormatted(cell)
                ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
                : BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
    }
}
