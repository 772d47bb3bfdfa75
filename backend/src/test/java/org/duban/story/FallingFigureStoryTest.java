package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.lead;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.ProgressReports;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A figure of which more is better, reported lower than last time, is a sign of a risk: once a report. */
@ServerTest
class FallingFigureStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    ProgressReports reports;

    private Officials officials;
    private LocalDate due;
    private long plan;
    private long task;

    @Test
    void a_figure_that_falls_proposes_a_risk_once_if_more_of_it_is_better() {
        aTaskFollowedByFigures();
        isReported(80, 20, 50, 100);
        isReported(76, 15, 40, 99);
        passADay();
        passADay();

        assertThat(signals())
                .as("not the complaints that should become fewer, nor the figure without target")
                .containsExactly("“就业率”比上期回落约 5%，建议研判风险", "“覆盖率”比上期回落约 1%，建议研判风险");
        assertThat(risk().path("state").asString()).isEqualTo("PROPOSED");
        assertThat(risk().path("what").asString()).isEqualTo("数字回落：就业率");
        assertThat(duties()).as("one risk of the task, with both signs").hasSize(1);

        officials.work(plan, duty -> Answers.usual(duty, due, List.of()));
        passADay();
        assertThat(duties()).as("dismissed, and the report is the same").isEmpty();

        isReported(74, 15, 40, 99);
        passADay();
        assertThat(duties()).as("it fell again").hasSize(1);
        assertThat(signals()).as("what was dismissed is off the list").containsExactly("“就业率”比上期回落约 3%，建议研判风险");
        officials.assertSound();
    }

    private void aTaskFollowedByFigures() {
        officials = new Officials(port);
        LocalDate today = officials.today();
        due = today.plusYears(2);
        plan = small.published(today, today.plusYears(3), List.of(lead("市民政局")));
        task = small.taskIds(plan).get(0);
        passADay();
        officials.work(
                plan,
                duty -> duty.path("element").asString().equals("drawUpWorkPlan")
                        ? new Officials.Step("SUBMITTED", workPlan())
                        : Answers.usual(duty, due, List.of()));
    }

    private Map<String, Object> workPlan() {
        Map<String, Object> plan = new HashMap<>(Answers.workPlan(due));
        plan.put(
                "figures",
                List.of(
                        figure("就业率", null, 95),
                        figure("投诉件数", null, 5),
                        figure("到访人数", null, null),
                        figure("覆盖率", 100, 100)));
        return plan;
    }

    private Map<String, Object> figure(String name, @Nullable Integer most, @Nullable Integer target) {
        Map<String, Object> figure =
                new HashMap<>(Map.of("name", name, "measure", "个", "kind", "AS_OF", "gathering", "LEAD"));
        if (most != null) {
            figure.put("most", most);
        }
        if (target != null) {
            figure.put("targets", List.of(Map.of("year", due.getYear(), "amount", target)));
        }
        return figure;
    }

    private void isReported(int... amounts) {
        reports.openRound(plan, ApplicationDesk.label(), officials.inDays(3000));
        passADay();
        JsonNode figures = ok(officials.office().get("/api/plan-tasks/" + task + "/figures"));
        List<Map<String, Object>> said = java.util.stream.IntStream.range(0, amounts.length)
                .<Map<String, Object>>mapToObj(n -> Map.of(
                        "figureId", figures.get(n).at("/figure/id").asLong(), "amount", amounts[n], "reason", "如实填报"))
                .toList();
        officials.work(
                plan,
                duty -> duty.path("element").asString().equals("sumUpProgress")
                        ? new Officials.Step("SUBMITTED", Map.of("done", "按计划完成", "figures", said))
                        : Answers.usual(duty, due, List.of()));
    }

    private JsonNode risk() {
        return ok(officials.office().get("/api/risks?sign=FIGURE_FALLS&planId=" + plan))
                .path("items")
                .get(0);
    }

    private List<String> signals() {
        return ok(officials.office().get("/api/risks/" + risk().path("id").asLong()))
                .path("signals")
                .findValuesAsString("sentence");
    }

    private List<JsonNode> duties() {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals("confirmRisk"))
                .toList();
    }

    private void passADay() {
        officials.clockTo(officials.today().plusDays(1).toString());
    }
}
