package org.duban.organisation;

import java.util.List;
import java.util.Map;

/** A table of texts, as a worksheet holds it. */
record Sheet(String name, List<String> columns, List<Row> rows) {

    /** @param number as the spreadsheet counts it: the header is 1 */
    record Row(int number, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }
}
