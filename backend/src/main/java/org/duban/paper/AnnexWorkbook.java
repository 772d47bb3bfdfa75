package org.duban.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duban.shared.table.Sheet;
import org.duban.shared.table.XlsxWriter;
import org.jspecify.annotations.Nullable;

/** The tables of a paper's annexes (落实情况表) as a workbook, a sheet each. */
final class AnnexWorkbook {

    private AnnexWorkbook() {}

    /** Null when no annex has a table. */
    static byte @Nullable [] of(PaperText text) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < text.annexes().size(); i++) {
            add(sheets, "附件" + (i + 1), tables(text.annexes().get(i)));
        }
        return sheets.isEmpty() ? null : XlsxWriter.write(sheets);
    }

    static boolean hasTables(PaperText text) {
        return text.annexes().stream().anyMatch(annex -> !tables(annex).isEmpty());
    }

    private static List<Block.Table> tables(Annex annex) {
        return annex.body().stream()
                .filter(Block.Table.class::isInstance)
                .map(Block.Table.class::cast)
                .toList();
    }

    private static void add(List<Sheet> sheets, String name, List<Block.Table> tables) {
        for (int i = 0; i < tables.size(); i++) {
            sheets.add(sheet(i == 0 ? name : name + "-" + (i + 1), tables.get(i)));
        }
    }

    private static Sheet sheet(String name, Block.Table table) {
        List<Sheet.Row> rows = new ArrayList<>();
        for (List<String> row : table.rows()) {
            rows.add(new Sheet.Row(rows.size() + 2, cells(table.columns(), row)));
        }
        return new Sheet(name, table.columns(), rows);
    }

    private static Map<String, String> cells(List<String> columns, List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.get(i));
        }
        return cells;
    }
}
