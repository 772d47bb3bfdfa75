package org.duban.exchange;

import java.util.List;
import java.util.Set;
import org.duban.shared.RuleViolated;
import org.duban.shared.table.CellProblem;
import org.duban.shared.table.Sheet;
import org.duban.shared.table.XlsxPackage;
import org.duban.shared.table.XlsxReader;
import org.duban.shared.table.XlsxWriter;
import org.springframework.stereotype.Component;

/** Tells the two forms of a file apart by their first byte and reads either into the same items. */
@Component
class ExchangeFiles {
    private final ExchangeJson json;

    ExchangeFiles(ExchangeJson json) {
        this.json = json;
    }

    byte[] xlsx(ExchangeFile file) {
        return XlsxWriter.write(ExchangeSheets.write(file.items()));
    }

    byte[] json(ExchangeFile file) {
        return json.write(file);
    }

    List<ExchangeSheets.Read> read(byte[] content, List<CellProblem> problems) {
        if (content.length > XlsxPackage.LARGEST) {
            XlsxPackage.refuseLarge();
        }
        return looksLikeJson(content) ? readJson(content, problems) : readXlsx(content, problems);
    }

    private List<ExchangeSheets.Read> readJson(byte[] content, List<CellProblem> problems) {
        ExchangeJson.Tables tables = json.read(content, problems);
        return ExchangeSheets.read(tables.items(), tables.feedback(), problems);
    }

    private static List<ExchangeSheets.Read> readXlsx(byte[] content, List<CellProblem> problems) {
        XlsxReader reader = new XlsxReader();
        List<Sheet> sheets = reader.read(content, Set.of(ExchangeSheets.ITEMS, ExchangeSheets.FEEDBACK));
        problems.addAll(reader.problems());
        Sheet items = named(sheets, ExchangeSheets.ITEMS, List.copyOf(ExchangeSheets.ITEM_FIELDS.keySet()));
        Sheet feedback = named(sheets, ExchangeSheets.FEEDBACK, ExchangeSheets.feedbackColumns());
        return ExchangeSheets.read(items, List.of(feedback), problems);
    }

    private static Sheet named(List<Sheet> sheets, String name, List<String> columns) {
        Sheet sheet = sheets.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> RuleViolated.invalid("file", "缺少工作表“" + name + "”，请用系统导出的表格填写"));
        List<String> missing = columns.stream()
                .filter(column -> !sheet.columns().contains(column))
                .toList();
        if (!missing.isEmpty()) {
            throw RuleViolated.invalid("file", "工作表“" + name + "”缺少列：" + String.join("、", missing));
        }
        return sheet;
    }

    private static boolean looksLikeJson(byte[] content) {
        for (byte one : content) {
            if (!Character.isWhitespace(one)) {
                return one == '{' || one == '[' || one == (byte) 0xEF;
            }
        }
        return false;
    }
}
