package org.duban.ruletable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A decision table as the product brings it.
 *
 * @param number of the version that is brought along
 * @param firstHolds whether the rows are read from above and the first that fits holds
 * @param rows of that version
 * @param guide what an editor is held to; nobody edits a table that has none
 */
public record RuleTable(
        String name,
        String title,
        String number,
        boolean firstHolds,
        List<Column> inputs,
        List<Column> outputs,
        List<RuleRow> rows,
        Optional<Guide> guide) {

    public RuleTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    public boolean isEditable() {
        return guide.isPresent();
    }

    public static String called(String title, String number) {
        return "《" + title + "》" + number;
    }

    Stream<Column> columns() {
        return Stream.concat(inputs.stream(), outputs.stream());
    }

    /** Makes a table editable: the values its columns know, and what no version of it may ever answer. */
    public interface Guide {
        String table();

        /** Column → its values. A text column without values is free text. */
        Map<String, List<Column.Choice>> choices();

        List<Guard> guards();
    }

    /**
     * What must hold whatever an official writes.
     *
     * @param when input → cell: the facts that it is about
     * @param output which answer
     * @param allowed what it may be then
     * @param sentence the rule in words
     */
    public record Guard(Map<String, String> when, String output, Set<String> allowed, String sentence) {}
}
