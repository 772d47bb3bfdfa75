package org.duban.shared.history;

import java.util.List;

/**
 * A table whose rows change, with the columns that its twin {@code <name>_history} keeps.
 *
 * @param columns the first is {@code id}
 */
public record KeptTable(String name, List<String> columns) {

    public KeptTable(String name, String... columns) {
        this(name, List.of(columns));
    }

    public String list() {
        return String.join(", ", columns);
    }
}
