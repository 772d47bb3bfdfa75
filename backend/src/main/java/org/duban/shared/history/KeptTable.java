package org.duban.shared.history;

import java.util.List;

/**
 * A table whose rows change, with the columns that its twin {@code <name>_history} keeps.
 *
 * @param key columns that tell a row from all others; the first is what rows are remembered by, the other rows of the same
 *     one come and go with it
 */
public record KeptTable(String name, List<String> key, List<String> columns) {

    /** One row an id. */
    public KeptTable(String name, String... columns) {
        this(name, List.of(columns[0]), List.of(columns));
    }

    public String id() {
        return key.get(0);
    }

    public String list() {
        return String.join(", ", columns);
    }
}
