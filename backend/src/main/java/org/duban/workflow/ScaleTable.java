package org.duban.workflow;

import org.duban.indicator.Scale;
import org.duban.indicator.ScaleFacts;
import org.duban.indicator.ScaleRule;
import org.springframework.stereotype.Component;

/** The official scale by the table {@code indicator-scale.dmn}. */
@Component
class ScaleTable implements ScaleRule {

    static final String TABLE = "indicator-scale";

    private final DecisionTables tables;

    ScaleTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Verdict judge(ScaleFacts facts) {
        DecisionTables.Row row = tables.row(TABLE, facts.named());
        return new Verdict(Scale.valueOf(row.text("scale")), row.text("reason"));
    }
}
