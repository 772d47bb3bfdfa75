package org.duban.workflow;

import java.util.Map;
import java.util.Optional;
import org.duban.dispatch.RiskSign;
import org.duban.risk.RiskEffect;
import org.duban.risk.RiskRule;
import org.springframework.stereotype.Component;

/** Judges signs by the table {@code risk-trigger.dmn}. */
@Component
class RiskTable implements RiskRule {

    private final DecisionTables tables;

    RiskTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<Trigger> judge(RiskSign sign, int amount, String subject) {
        return tables.rows("risk-trigger", Map.of("sign", sign.name(), "amount", amount, "subject", subject)).stream()
                .findFirst()
                .map(row -> new Trigger(
                        RiskEffect.valueOf(row.text("effect")),
                        row.number("likelihood"),
                        row.number("impact"),
                        row.text("reason")));
    }
}
