package org.duban.workflow;

import java.util.Map;
import org.duban.dispatch.Light;
import org.duban.dispatch.LightFacts;
import org.duban.dispatch.LightRule;
import org.duban.dispatch.LightVerdict;
import org.springframework.stereotype.Component;

/** Judges lights by the table {@code light.dmn}. */
@Component
class LightTable implements LightRule {

    private final DecisionTables tables;

    LightTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public LightVerdict judge(LightFacts facts) {
        var verdict = tables.row(
                "light",
                Map.of(
                        "phase", facts.phase().name(),
                        "overdueDuties", facts.overdueDuties(),
                        "daysOverdue", facts.daysOverdue(),
                        "remindedDuties", facts.remindedDuties(),
                        "missingReports", facts.missingReports(),
                        "lateMilestones", facts.lateMilestones(),
                        "daysMilestoneLate", facts.daysMilestoneLate()));
        return new LightVerdict(Light.valueOf(verdict.text("light")), verdict.text("reason"));
    }
}
