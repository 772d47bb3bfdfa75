package org.duban.ruletable;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param conditions input → cell, as a {@link Condition} is written; what is not named does not matter
 * @param answers output → answer
 * @param note why the row is as it is
 */
public record RuleRow(
        Map<String, String> conditions,
        Map<String, String> answers,
        @Nullable String note) {

    public RuleRow {
        conditions = Map.copyOf(conditions);
        answers = Map.copyOf(answers);
    }

    public String condition(Column input) {
        return conditions.getOrDefault(input.name(), Condition.ANY);
    }

    public String answer(Column output) {
        return answers.getOrDefault(output.name(), "");
    }
}
