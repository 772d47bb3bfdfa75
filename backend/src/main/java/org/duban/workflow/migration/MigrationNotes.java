package org.duban.workflow.migration;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a changed model says of the steps that running instances may stand at and that it does not have any more, in
 * {@code processes/<process>.migration.json}. Ids are a contract, so that one file holds for all older versions.
 *
 * @param renamed former id → id now; the duty goes on with its clock
 * @param removed id of a step that is gone → the step where the instance goes on
 */
record MigrationNotes(Map<String, String> renamed, Map<String, String> removed) {

    static final MigrationNotes NONE = new MigrationNotes(null, null);

    MigrationNotes(@Nullable Map<String, String> renamed, @Nullable Map<String, String> removed) {
        this.renamed = renamed == null ? Map.of() : Map.copyOf(renamed);
        this.removed = removed == null ? Map.of() : Map.copyOf(removed);
    }

    static String fileOf(String process) {
        return process + ".migration.json";
    }
}
