package org.duban.workflow;

import java.util.Map;
import org.duban.assessment.GradeFacts;
import org.duban.assessment.GradeRule;
import org.duban.assessment.GradeVerdict;
import org.duban.dispatch.Grade;
import org.springframework.stereotype.Component;

/** Grades by the version of the table {@code grade} that holds today. */
@Component
class GradeTable implements GradeRule {

    private static final int PLACES = 2;

    private final DecisionTables tables;

    GradeTable(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public GradeVerdict judge(GradeFacts facts) {
        DecisionTables.Row row = tables.row(
                GradeGuide.TABLE,
                Map.of(
                        "hundredths",
                        facts.score().movePointRight(PLACES).intValueExact(),
                        "silent",
                        facts.isSilent(),
                        "refuted",
                        facts.isRefuted()));
        return new GradeVerdict(
                Grade.valueOf(row.text("grade")),
                row.text("reason"),
                tables.inForce(GradeGuide.TABLE).cited());
    }
}
