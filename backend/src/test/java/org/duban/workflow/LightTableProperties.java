package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.duban.dispatch.LightFacts;
import org.duban.dispatch.Phase;
import org.duban.ruletable.Column;
import org.duban.ruletable.Column.Choice;
import org.duban.ruletable.RuleRow;
import org.duban.ruletable.RuleTable;
import org.duban.ruletable.TableCheck;

/** Whatever officials write: a table that is accepted answers every fact once, and missing data is never anything but red. */
class LightTableProperties {
    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final LightGuide GUIDE = new LightGuide();
    private static final RuleTable TABLE = new RuleTable(
            "light",
            "任务亮灯",
            "1.1",
            true,
            List.of(
                    Column.choice("phase", "任务阶段", choices("phase")),
                    Column.number("missingReports", "应报未报"),
                    Column.number("missingWorkPlan", "未报方案"),
                    Column.number("missingFigures", "未报数字"),
                    Column.number("lateMilestones", "逾期里程碑")),
            List.of(Column.choice("light", "亮灯", choices("light")), Column.text("reason", "缘由")),
            List.of(),
            Optional.of(GUIDE));

    @Property(tries = 300)
    void an_accepted_table_answers_every_fact_and_never_hides_missing_data(
            @ForAll("tables") List<RuleRow> rows, @ForAll("facts") Map<String, Object> facts) {
        Assume.that(TableCheck.of(TABLE, rows).isSound());
        List<DecisionTables.Row> answers = new WrittenTable(DMN, TABLE, rows).rows(facts);
        assertThat(answers).hasSize(1);
        if (isMissing(facts)) {
            assertThat(answers.get(0).text("light")).isEqualTo("RED");
        }
    }

    @Property(tries = 1_000, maxDiscardRatio = 100)
    void a_table_that_hides_missing_data_is_refused(
            @ForAll("tables") List<RuleRow> rows, @ForAll("facts") Map<String, Object> facts) {
        Assume.that(isMissing(facts));
        String light = new WrittenTable(DMN, TABLE, rows).rows(facts).get(0).text("light");
        Assume.that(!light.equals("RED"));
        assertThat(TableCheck.of(TABLE, rows).problems())
                .anySatisfy(problem -> assertThat(problem).contains("数据缺失一律亮红灯"));
    }

    private static boolean isMissing(Map<String, Object> facts) {
        return !Phase.CLOSED.name().equals(facts.get("phase"))
                && LightFacts.MISSING.stream().anyMatch(fact -> !Objects.equals(facts.get(fact), 0));
    }

    private static List<Choice> choices(String column) {
        return Objects.requireNonNull(GUIDE.choices().get(column));
    }

    @Provide
    Arbitrary<List<RuleRow>> tables() {
        return Combinators.combine(
                        rows().list().ofMaxSize(6),
                        Arbitraries.of(true, true, false),
                        Arbitraries.of("RED", "RED", "GREEN"))
                .as((rows, guarded, last) -> {
                    List<RuleRow> all = new ArrayList<>();
                    if (guarded) {
                        LightFacts.MISSING.forEach(fact -> all.add(row(Map.of(fact, "> 0"), "RED")));
                    }
                    all.addAll(rows);
                    all.add(row(Map.of(), last));
                    return all;
                });
    }

    private Arbitrary<RuleRow> rows() {
        return Combinators.combine(
                        Arbitraries.of("-", "\"CLOSED\"", "\"WORK_PLAN\",\"IMPLEMENTATION\""),
                        cells(),
                        cells(),
                        cells(),
                        cells(),
                        Arbitraries.of("GREEN", "YELLOW", "RED"))
                .as((phase, reports, plan, figures, milestones, light) -> row(
                        Map.of(
                                "phase", phase,
                                "missingReports", reports,
                                "missingWorkPlan", plan,
                                "missingFigures", figures,
                                "lateMilestones", milestones),
                        light));
    }

    private static RuleRow row(Map<String, String> conditions, String light) {
        return new RuleRow(conditions, Map.of("light", light, "reason", "缘由"), null);
    }

    private Arbitrary<String> cells() {
        return Arbitraries.of("-", "-", "0", "> 0", "< 2", "[1..3]", "(0..2]", "<= 0");
    }

    @Provide
    Arbitrary<Map<String, Object>> facts() {
        Arbitrary<Integer> counts = Arbitraries.integers().between(0, 3);
        return Combinators.combine(
                        Arbitraries.of("CLOSED", "WORK_PLAN", "IMPLEMENTATION"), counts, counts, counts, counts)
                .as((phase, reports, plan, figures, milestones) -> new HashMap<>(Map.of(
                        "phase", phase,
                        "missingReports", reports,
                        "missingWorkPlan", plan,
                        "missingFigures", figures,
                        "lateMilestones", milestones)));
    }
}
