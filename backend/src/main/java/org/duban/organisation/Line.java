package org.duban.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One thing that a table tells, as the texts of its columns. */
interface Line {
    /** By what the same thing is found among those already known; empty for a new one. */
    String identity();

    String subject();

    /** Column → text, as it is exported. */
    Map<String, String> cells();

    static List<ImportDiff.Field> differences(Map<String, String> from, Map<String, String> to) {
        List<ImportDiff.Field> fields = new ArrayList<>();
        to.forEach((column, text) -> {
            String before = from.getOrDefault(column, "");
            if (!before.equals(text)) {
                fields.add(new ImportDiff.Field(column, before, text));
            }
        });
        return fields;
    }
}
