package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTablesTest {

    private static final Path PROCESSES = Path.of("..", "processes");
    private static final DmnEngine DMN =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    @ParameterizedTest
    @MethodSource("userTasks")
    void every_user_task_has_one_row_of_days_and_is_reminded_of_before_it_lapses(String process, String element) {
        int days = deadline(process, element, "days");

        assertThat(days).as("a month at most").isBetween(1, 22);
        assertThat(deadline(process, element, "remindBefore"))
                .as("what is due within a day needs no reminder")
                .isBetween(days == 1 ? 0 : 1, days - 1);
        // An expert who lets the time go by is named to the office alone: others must not learn who scores.
        assertThat(deadline(process, element, "escalateAfter") > 0).isEqualTo(!element.equals("scoreTasks"));
    }

    @Test
    void parts_of_a_report_end_after_their_own_lapses() {
        assertThat(days("parts")).isGreaterThan(days("reportProgress") + days("signProgress"));
    }

    @Test
    void a_step_that_no_model_has_has_no_deadline() {
        assertThat(decide("deadline", Map.of("process", "plan-task", "element", "haveLunch")))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}, {1} × before, {2} days, {3} touched, binding {4}, {5} ahead → countersign {6}, {7}")
    @CsvSource({
        "EXTENSION, 0, 22, 1, false, 3, false, OFFICE",
        "EXTENSION, 1, 22, 1, false, 9999, false, OFFICE",
        "EXTENSION, 2, 1, 1, false, 30, false, LEADER",
        "EXTENSION, 3, 40, 1, false, 30, false, LEADER",
        "EXTENSION, 0, 23, 1, false, 30, true, LEADER",
        "EXTENSION, 0, 5, 1, false, 2, false, LEADER",
        "EXTENSION, 0, 5, 1, false, -10, false, LEADER",
        "EXTENSION, 2, 40, 1, false, -11, false, NOBODY",
        "CHANGE, 1, 22, 3, false, 9999, true, OFFICE",
        "CHANGE, 2, 0, 1, false, 9999, true, LEADER",
        "CHANGE, 0, 23, 1, false, 9999, true, LEADER",
        "CHANGE, 0, 0, 4, false, 9999, true, LEADER",
        "UNITS, 0, 0, 2, false, 9999, true, OFFICE",
        "UNITS, 0, 0, 3, false, 9999, true, LEADER",
        "COORDINATOR, 0, 0, 1, false, 9999, true, LEADER",
        "TARGET, 0, 0, 1, true, 9999, true, LEADER",
        "TARGET, 0, 0, 1, false, 9999, true, OFFICE",
        "SUSPENSION, 0, 0, 1, false, 9999, true, LEADER",
        "RESUMPTION, 0, 0, 1, false, 9999, false, OFFICE",
        "CLOSURE, 0, 0, 1, false, 9999, true, LEADER",
        "SOMETHING_NEW, 0, 0, 1, false, 9999, false, LEADER"
    })
    void an_application_is_routed(
            String kind,
            int before,
            int days,
            int touched,
            boolean binding,
            int ahead,
            boolean countersign,
            String decidedBy) {
        Map<String, Object> facts = Map.of(
                "kind", kind,
                "timesBefore", before,
                "extentDays", days,
                "touched", touched,
                "binding", binding,
                "daysAhead", ahead);

        assertThat(decide("application-route", facts).getSingleResult().getEntryMap())
                .containsEntry("needsCountersign", countersign)
                .containsEntry("decidedBy", decidedBy)
                .hasEntrySatisfying("rule", rule -> assertThat((String) rule).matches("\\P{IsLatin}+"));
    }

    @ParameterizedTest(name = "{0} reports {1} milestones {2}/{3} duties {4}/{5} reminded {6} → {7} {8}")
    @CsvSource({
        "CLOSED, 3, 3, 99, 3, 99, 3, GREEN, 任务已办结销号",
        "IMPLEMENTATION, 0, 0, 0, 0, 0, 0, GREEN, 按期推进，无逾期、无临期",
        "IMPLEMENTATION, 1, 0, 0, 0, 0, 0, RED, 有 1 轮进展应报未报",
        "IMPLEMENTATION, 0, 2, 16, 0, 0, 0, RED, 里程碑逾期 2 个，最长 16 天",
        "IMPLEMENTATION, 0, 2, 15, 0, 0, 0, YELLOW, 里程碑逾期 2 个，最长 15 天",
        "ACKNOWLEDGEMENT, 0, 0, 0, 1, 6, 0, RED, 待办逾期 1 件，最长 6 天",
        "ACKNOWLEDGEMENT, 0, 0, 0, 1, 5, 0, YELLOW, 待办逾期 1 件，最长 5 天",
        "WORK_PLAN, 0, 1, 1, 1, 6, 0, RED, 待办逾期 1 件，最长 6 天",
        "WORK_PLAN, 0, 0, 0, 0, 0, 2, YELLOW, 临期待办 2 件"
    })
    void a_light_says_why(
            String phase,
            int reports,
            int milestones,
            int milestoneDays,
            int duties,
            int dutyDays,
            int reminded,
            String light,
            String reason) {
        Map<String, Object> facts = Map.of(
                "phase", phase,
                "missingReports", reports,
                "lateMilestones", milestones,
                "daysMilestoneLate", milestoneDays,
                "overdueDuties", duties,
                "daysOverdue", dutyDays,
                "remindedDuties", reminded,
                "missingWorkPlan", 0,
                "missingFigures", 0);

        assertThat(decide("light", facts).getSingleResult().getEntryMap())
                .isEqualTo(Map.of("light", light, "reason", reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missingReports",
                "missingWorkPlan",
                "missingFigures",
                "lateMilestones",
                "overdueDuties",
                "remindedDuties"
            })
    void missing_data_is_red_never_green(String missing) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "phase", "IMPLEMENTATION",
                "missingReports", 0,
                "lateMilestones", 0,
                "daysMilestoneLate", 0,
                "overdueDuties", 0,
                "daysOverdue", 0,
                "remindedDuties", 0,
                "missingWorkPlan", 0,
                "missingFigures", 0));
        facts.put(missing, null);

        assertThat(decide("light", facts).getSingleResult().getEntryMap())
                .containsEntry("light", "RED")
                .containsEntry("reason", "数据不全，按红灯对待");
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        "MILESTONE_LATE, 9, ",
        "MILESTONE_LATE, 10, PROPOSED",
        "MILESTONE_LATE, 29, PROPOSED",
        "MILESTONE_LATE, 30, OCCURRED",
        "LIGHT_RED, 14, ",
        "LIGHT_RED, 15, PROPOSED",
        "LIGHT_RED, 30, OCCURRED",
        "EXTENDED, 1, ",
        "EXTENDED, 2, PROPOSED",
        "SILENT, 1, ",
        "SILENT, 2, PROPOSED",
        "FIGURE_FALLS, 0, ",
        "FIGURE_FALLS, 1, PROPOSED"
    })
    void a_sign_becomes_a_risk_by_the_day(String sign, int amount, String effect) {
        DmnDecisionResult result = decide("risk-trigger", Map.of("sign", sign, "amount", amount, "subject", "印发方案"));

        if (effect == null) {
            assertThat(result).isEmpty();
        } else {
            assertThat(result.getSingleResult().<String>getEntry("effect")).isEqualTo(effect);
            assertThat(result.getSingleResult().<String>getEntry("reason")).contains(String.valueOf(amount));
        }
    }

    static Stream<Arguments> userTasks() throws IOException {
        try (Stream<Path> files = Files.list(PROCESSES)) {
            List<Path> models = files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
            return models.stream().flatMap(DecisionTablesTest::userTasks);
        }
    }

    private static Stream<Arguments> userTasks(Path file) {
        BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
        String process =
                model.getModelElementsByType(Process.class).iterator().next().getId();
        return model.getModelElementsByType(UserTask.class).stream().map(task -> Arguments.of(process, task.getId()));
    }

    private static int days(String element) {
        return deadline("progress-report", element, "days");
    }

    private static int deadline(String process, String element, String column) {
        return decide("deadline", Map.of("process", process, "element", element))
                .getSingleResult()
                .<Integer>getEntry(column);
    }

    private static DmnDecisionResult decide(String decision, Map<String, Object> facts) {
        try (InputStream table = Files.newInputStream(PROCESSES.resolve(decision + ".dmn"))) {
            return DMN.evaluateDecision(DMN.parseDecision(decision, table), facts);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
