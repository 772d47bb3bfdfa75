package org.duban.workflow;

import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.duban.dispatch.RiskSign;
import org.duban.risk.RiskEffect;
import org.duban.risk.RiskRule;
import org.springframework.stereotype.Component;

/** Judges signs by the table {@code risk-trigger.dmn}. */
@Component
class RiskTable implements RiskRule {

    private final DecisionService decisions;

    RiskTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Trigger> judge(RiskSign sign, int amount, String subject) {
        return decisions
                .evaluateDecisionTableByKey("risk-trigger")
                .variables(Variables.putValue("sign", sign.name())
                        .putValue("amount", amount)
                        .putValue("subject", subject))
                .evaluate()
                .stream()
                .findFirst()
                .map(row -> new Trigger(
                        RiskEffect.valueOf(row.getEntry("effect")),
                        row.<Integer>getEntry("likelihood"),
                        row.<Integer>getEntry("impact"),
                        row.getEntry("reason")));
    }
}
