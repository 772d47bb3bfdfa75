package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.supervision.SupervisedTask.LEAD;
import static org.duban.supervision.SupervisedTask.PARTNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tasks that are red for a reason of their own, and whose matter that is. */
@ServerTest
class RedTaskStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    private SupervisedTask life;
    private Officials officials;

    @BeforeEach
    void a_task_of_two_units() {
        life = new SupervisedTask(port, small);
        officials = life.officials;
    }

    @Test
    void a_task_that_is_red_for_a_late_duty_alone_makes_no_second_matter() {
        life.toWorkingDay(officials.today().plusDays(40));
        assertThat(life.light()).isEqualTo("RED");
        assertThat(life.matters(Ground.LATE_DUTY)).hasSize(2);
        assertThat(reds()).isEmpty();
    }

    @Test
    void a_light_that_somebody_signed_red_is_urged_and_answered_without_a_duty_and_over_when_it_turns() {
        life.acknowledged();
        LocalDate today = officials.today();
        long override = overridden("RED", today.plusDays(60));
        life.toWorkingDay(today.plusDays(3));
        JsonNode red = reds().get(0);
        assertThat(red.path("unitName").asString()).isEqualTo(LEAD);
        assertThat(red.path("because").asString()).contains("群众反映强烈");
        life.toWorkingDay(today.plusDays(14));
        life.toWorkingDay(today.plusDays(21));
        assertThat(reds()).hasSize(1);

        JsonNode urge = urge();
        assertThat(urge.path("workItemId").isNull()).isTrue();
        Caller handler = officials.handlerOf(LEAD);
        ok(post(handler, "/api/urges/" + urge.path("id").asLong() + "/reply", Map.of("reply", "正在整改")));
        assertThat(ok(officials.office().get("/api/notices?size=50")).toString())
                .contains("正在整改");
        assertThat(ok(handler.get("/api/burden/requests?month="
                                + officials.today().toString().substring(0, 7)))
                        .path("total")
                        .asInt())
                .isPositive();

        ended(override);
        assertThat(life.light()).isNotEqualTo("RED");
        assertThat(reds().get(0).path("state").asString()).isEqualTo("CURED");
        assertThat(urge().path("settledAt").isNull()).isFalse();
        officials.assertSound();
    }

    /** No form lets a number be left out; after a repair or a restore one may be missing all the same. */
    @Test
    void a_number_that_was_never_stated_is_the_leads_to_answer_for_until_it_states_one() {
        LocalDate today = officials.today();
        officials.work(
                life.plan,
                duty -> duty.path("element").asString().equals("drawUpWorkPlan")
                        ? new Officials.Step("SUBMITTED", followedByANumber(today.plusDays(300)))
                        : Answers.usual(duty, today, List.of()));
        reported(80);
        assertThat(life.light()).isEqualTo("GREEN");
        jdbc.sql("delete from figure_value where plan_task_id = ?")
                .param(life.task)
                .update();
        ended(overridden("YELLOW", officials.today())); // the table is asked again
        assertThat(life.light()).isEqualTo("RED");
        life.toWorkingDay(officials.today());

        JsonNode red = reds().get(0);
        assertThat(red.path("unitName").asString()).isEqualTo(LEAD);
        assertThat(red.path("because").asString()).contains("有 1 项数字从未报过数", "《任务亮灯》");

        reported(82);
        assertThat(life.light()).isNotEqualTo("RED");
        assertThat(reds())
                .singleElement()
                .satisfies(matter -> assertThat(matter.path("state").asString()).isEqualTo("CURED"));
        officials.assertSound();
    }

    /** The next paper goes to the unit in charge; what the former one was told is its own mark and nobody else's. */
    @Test
    void a_red_task_that_another_unit_leads_is_that_units_to_answer_for_from_the_foot_of_the_ladder() {
        life.acknowledged();
        overridden("RED", officials.today().plusDays(60));
        life.toWorkingDay(officials.today());
        ordered(of(LEAD));
        assertThat(unitsWithOrders()).containsExactly(LEAD);

        life.applied("COORDINATOR", Map.of("assignmentId", assignment(PARTNER), "reason", "职能划转"));
        assertThat(life.page().path("lead").asString()).isEqualTo(PARTNER);
        assertThat(of(LEAD).path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(of(LEAD).path("endedBecause").asString()).contains("转由" + PARTNER);
        assertThat(unitsWithOrders())
                .as("it need not answer for what it no longer leads")
                .isEmpty();
        assertThat(ok(officials.handlerOf(LEAD).get("/api/supervision/marks?planTaskId=" + life.task))
                        .at("/0/highest")
                        .asString())
                .isEqualTo("BLUE");

        life.toWorkingDay(officials.today());
        JsonNode anew = of(PARTNER);
        assertThat(anew.path("state").asString()).isEqualTo("OPEN");
        assertThat(anew.path("rung").isNull()).isTrue();
        assertThat(anew.path("times").asInt())
                .as("the second matter of this light")
                .isEqualTo(2);
        ordered(anew);
        assertThat(unitsWithOrders()).containsExactly(PARTNER);
        officials.assertSound();
    }

    private long overridden(String light, LocalDate until) {
        return ok(post(
                        officials.as("leader"),
                        "/api/plan-tasks/" + life.task + "/light-overrides",
                        Map.of("light", light, "reason", "群众反映强烈", "until", until.toString())))
                .path("id")
                .asLong();
    }

    private void ended(long override) {
        ok(post(
                officials.as("leader"),
                "/api/plan-tasks/" + life.task + "/light-overrides/" + override + "/end",
                Map.of("reason", "已整改")));
    }

    private static Map<String, Object> followedByANumber(LocalDate due) {
        return Map.of(
                "summary",
                "按季推进",
                "milestones",
                List.of(Map.of("title", "建成服务站", "due", due.toString())),
                "figures",
                List.of(Map.of("name", "就业率", "measure", "%", "kind", "AS_OF", "gathering", "LEAD", "most", 100)));
    }

    /** Asked for in a round, summed up with this number, signed and verified; the round's last day is over. */
    private void reported(int amount) {
        LocalDate until = life.asked();
        long figure = ok(officials.office().get("/api/plan-tasks/" + life.task + "/figures"))
                .at("/0/figure/id")
                .asLong();
        Map<String, Object> summary = Map.of(
                "done", "按计划推进", "figures", List.of(Map.of("figureId", figure, "amount", amount, "reason", "如实填报")));
        officials.work(
                life.plan,
                duty -> duty.path("element").asString().equals("sumUpProgress")
                        ? new Officials.Step("SUBMITTED", summary)
                        : Answers.usual(duty, until, List.of()));
        officials.clockTo(until.plusDays(1).toString());
    }

    /** Taken up to the blue order at once, which is drafted and signed. */
    private void ordered(JsonNode matter) {
        ok(post(
                officials.office(),
                "/api/supervision/matters/" + matter.path("id").asLong() + "/expedition",
                Map.of("rung", "BLUE", "reason", "群众反映强烈")));
        officials.work(life.plan, duty -> switch (duty.path("element").asString()) {
            case "draftOrder" -> new Officials.Step("SUBMITTED", Map.of("demand", "请限期整改", "answerDays", 5));
            case "signOrder" -> new Officials.Step("SIGNED", Map.of());
            default -> null;
        });
    }

    private List<String> unitsWithOrders() {
        return officials.open(life.plan).stream()
                .filter(duty -> duty.path("process").asString().equals("supervision-order"))
                .map(duty -> duty.path("unit").asString())
                .toList();
    }

    private long assignment(String unit) {
        return life.page()
                .path("assignments")
                .valueStream()
                .filter(part -> part.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }

    private JsonNode urge() {
        return ok(officials
                        .office()
                        .get("/api/supervision/matters/"
                                + reds().get(0).path("id").asLong()))
                .path("urge");
    }

    private List<JsonNode> reds() {
        return life.matters(Ground.RED_TASK);
    }

    private JsonNode of(String unit) {
        return reds().stream()
                .filter(matter -> matter.path("unitName").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }
}
