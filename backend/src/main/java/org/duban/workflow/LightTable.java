package org.duban.workflow;

import java.util.Map;
import org.duban.dispatch.Light;
import org.duban.dispatch.LightFacts;
import org.duban.dispatch.LightRule;
import org.duban.dispatch.LightVerdict;
import org.springframework.stereotype.Component;

/** Judges lights by the version of the table {@code light} that holds today. */
@Component
class LightTable implements LightRule {

    private final DecisionTables tables;

    LightTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public LightVerdict judge(LightFacts facts) {
        return verdict(tables.row(LightGuide.TABLE, named(facts)), cited());
    }

    @Override
    public String cited() {
        return tables.inForce(LightGuide.TABLE).cited();
    }

    static LightVerdict verdict(DecisionTables.Row row, String cited) {
        return new LightVerdict(Light.valueOf(row.text("light")), row.text("reason"), cited);
    }

    static Map<String, Object> named(LightFacts facts) {
        return Map.of(
                "phase", facts.phase().name(),
                "overdueDuties", facts.overdueDuties(),
                "daysOverdue", facts.daysOverdue(),
                "remindedDuties", facts.remindedDuties(),
                "missingReports", facts.missingReports(),
                "missingWorkPlan", facts.missingWorkPlan(),
                "missingFigures", facts.missingFigures(),
                "lateMilestones", facts.lateMilestones(),
                "daysMilestoneLate", facts.daysMilestoneLate());
    }
}
