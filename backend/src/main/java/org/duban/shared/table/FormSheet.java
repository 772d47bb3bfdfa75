package org.duban.shared.table;

import java.util.List;
import java.util.Map;

/** A worksheet to be filled in: what is known is locked, what is asked for is open. */
public record FormSheet(String name, List<Column> columns, List<Map<String, String>> rows) {

    /**
     * One column.
     *
     * @param open whether it is to be filled in
     * @param choices what may be chosen; empty for free text
     * @param width in characters
     */
    public record Column(String title, boolean open, List<String> choices, int width) {

        public static Column locked(String title, int width) {
            return new Column(title, false, List.of(), width);
        }

        public static Column open(String title, int width) {
            return new Column(title, true, List.of(), width);
        }

        public static Column choice(String title, List<String> choices, int width) {
            return new Column(title, true, choices, width);
        }
    }
}
