package org.duban.workflow;

import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.duban.dispatch.Light;
import org.duban.dispatch.LightFacts;
import org.duban.dispatch.LightRule;
import org.duban.dispatch.LightVerdict;
import org.springframework.stereotype.Component;

/** Judges lights by the table {@code light.dmn}. */
@Component
class LightTable implements LightRule {

    private final DecisionService decisions;

    LightTable(DecisionService decisions) {
        this.decisions = decisions;
    }

    @Override
    public LightVerdict judge(LightFacts facts) {
        var verdict = decisions
                .evaluateDecisionTableByKey("light")
                .variables(Variables.putValue("phase", facts.phase().name())
                        .putValue("overdueDuties", facts.overdueDuties())
                        .putValue("daysOverdue", facts.daysOverdue())
                        .putValue("remindedDuties", facts.remindedDuties())
                        .putValue("missingReports", facts.missingReports())
                        .putValue("lateMilestones", facts.lateMilestones())
                        .putValue("daysMilestoneLate", facts.daysMilestoneLate()))
                .evaluate()
                .getSingleResult();
        String light = verdict.getEntry("light");
        return new LightVerdict(Light.valueOf(light), verdict.getEntry("reason"));
    }
}
