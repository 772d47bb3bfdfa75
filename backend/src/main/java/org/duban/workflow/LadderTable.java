package org.duban.workflow;

import java.util.Map;
import java.util.Optional;
import org.duban.supervision.LadderRule;
import org.duban.supervision.Rung;
import org.duban.supervision.SignedBy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The ladder by the table {@code ladder.dmn}. */
@Component
class LadderTable implements LadderRule {

    private static final String NONE = "NONE";

    private final DecisionTables tables;

    LadderTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Next> after(@Nullable Rung last) {
        return tables.rows("ladder", Map.of("last", last == null ? NONE : last.name())).stream()
                .findFirst()
                .map(row -> new Next(
                        Rung.valueOf(row.text("rung")),
                        row.number("after"),
                        row.number("answerDays"),
                        SignedBy.valueOf(row.text("signedBy"))));
    }
}
