package org.duban.shared.table;

import java.util.List;
import java.util.Map;

/** A table of texts, as a worksheet holds it. */
public record Sheet(String name, List<String> columns, List<Row> rows) {

    /** @param number as the spreadsheet counts it: the header is 1 */
    public record Row(int number, Map<String, String> cells) {
        public String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
