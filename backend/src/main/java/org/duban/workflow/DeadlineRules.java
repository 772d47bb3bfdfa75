package org.duban.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The table {@code deadline.dmn}. */
@Component
class DeadlineRules {

    private final DecisionTables tables;

    DeadlineRules(DecisionTables tables) {
        this.tables = tables;
    }

    DeadlineRule of(String process, String element) {
        var row = tables.row("deadline", Map.of("process", process, "element", element));
        return new DeadlineRule(row.number("days"), row.number("remindBefore"), row.number("escalateAfter"));
    }
}
