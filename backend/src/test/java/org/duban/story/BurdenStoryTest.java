package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.story.ReportingPlan.FINANCE;
import static org.duban.story.ReportingPlan.LABOUR;
import static org.duban.story.ReportingPlan.LEAD;
import static org.duban.story.ReportingPlan.figure;
import static org.duban.story.ReportingPlan.said;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 减负台账: what is asked is counted, and nothing is asked twice unawares. */
@ServerTest
class BurdenStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private ReportingPlan reporting;
    private Officials officials;

    @BeforeEach
    void a_plan_that_reports_by_the_month() {
        reporting = new ReportingPlan(port, small);
        officials = reporting.officials;
    }

    @Test
    void what_was_asked_of_a_unit_is_counted_with_its_fields_and_what_came_filled_in() {
        reporting.nextRound();
        JsonNode asked = progressOf(FINANCE);
        assertThat(asked.path("fields").asInt())
                .as("three texts, a milestone and the figure that participants are asked for")
                .isEqualTo(5);
        assertThat(asked.path("prefilled").asInt()).isZero();

        report("2.5");
        assertThat(progressOf(FINANCE).path("hours").asDouble()).isEqualTo(2.5);
        ok(reporting.reports(LABOUR, said("已培训", figure(reporting.count(), 30))));
        reporting.signs("signProgress", LABOUR);
        assertThat(progressOf(LEAD).path("fields").asInt())
                .as("the lead adds up and says its own figure too")
                .isEqualTo(6);
        reporting.nextRound();

        assertThat(progressOf(FINANCE).path("prefilled").asInt()).isEqualTo(5);
    }

    @Test
    void every_number_opens_exactly_the_requests_that_make_it_and_a_unit_sees_its_own() {
        reporting.nextRound();
        ok(urge(reporting.duty("reportProgress", FINANCE), null));
        JsonNode view = ok(officials.office().get("/api/burden"));

        assertThat(view.path("units")).isNotEmpty().allSatisfy(unit -> {
            JsonNode behind = requests("unitId=" + unit.path("unitId").asLong());
            assertThat(behind.path("total").asInt())
                    .isEqualTo(unit.path("sum").path("requests").asInt());
            for (JsonNode kind : unit.path("kinds")) {
                assertThat(requests("unitId=" + unit.path("unitId").asLong() + "&kind="
                                        + kind.path("kind").asString())
                                .path("total")
                                .asInt())
                        .isEqualTo(kind.path("requests").asInt());
            }
        });
        JsonNode own = ok(officials.handlerOf(FINANCE).get("/api/burden"));
        assertThat(own.path("units")).hasSize(1);
        assertThat(own.path("units").get(0).path("unit").asString()).isEqualTo(FINANCE);
        assertThat(officials
                        .handlerOf(FINANCE)
                        .get("/api/burden/requests?unitId=" + small.unitId(LEAD))
                        .status())
                .isEqualTo(404);
        JsonNode trend = ok(officials.office().get("/api/burden/trend"));
        assertThat(trend).hasSize(12);
        assertThat(trend.get(11).path("sum").path("requests").asInt())
                .isEqualTo(view.path("total").path("requests").asInt());
        assertThat(officials.office().get("/api/burden?month=2026-13").text()).contains("月份请写作");
        assertThat(officials.office().get("/api/burden/export.xlsx").status()).isEqualTo(200);
    }

    @Test
    void who_asks_for_what_was_reported_is_told_where_it_stands_and_says_why_all_the_same() {
        reporting.nextRound();
        report(null);
        String check =
                "/api/burden/checks?kind=INSTRUCTION&planTaskId=" + reporting.task + "&unitId=" + small.unitId(FINANCE);
        JsonNode known = ok(officials.as("leader").get(check));
        assertThat(known.get(0).path("kind").asString()).isEqualTo("REPORT");
        assertThat(known.get(0).path("sentence").asString()).startsWith(FINANCE + "已于");
        assertThat(known.get(0).path("link").asString()).isEqualTo("/plan-tasks/" + reporting.task + "?tab=reports");
        assertThat(known.toString()).contains("FIGURE").contains("服务残疾人");
        assertThat(officials.handlerOf("市教育局").get(check).status()).isEqualTo(404);

        Caller.Answer unawares = instruct(null);
        assertThat(unawares.status()).isEqualTo(409);
        assertThat(unawares.json().path("type").asString()).isEqualTo("already-known");
        ok(instruct("须核对口径"));

        JsonNode repeat =
                ok(officials.office().get("/api/burden/repeats")).path("items").get(0);
        assertThat(repeat.path("reason").asString()).isEqualTo("须核对口径");
        assertThat(repeat.path("known").asString()).contains("已于");
        assertThat(officials.handlerOf(FINANCE).get("/api/burden/repeats").status())
                .isEqualTo(403);
    }

    @Test
    void an_extra_round_is_weighed_before_it_goes_out_and_asks_only_the_chosen_tasks() {
        reporting.nextRound();
        LocalDate today = officials.today();
        String since = today.minusMonths(1).toString();
        String until = ok(officials.office().get("/api/calendar/deadlines?from=" + today + "&workingDays=5"))
                .path("day")
                .asString();
        assertThat(ok(officials
                                .office()
                                .get("/api/burden/checks?kind=ROUND&planId=" + reporting.plan + "&since=" + since))
                        .get(0)
                        .path("kind")
                        .asString())
                .isEqualTo("OPEN_REQUEST");
        Map<String, Object> form = new HashMap<>(Map.of(
                "planId",
                reporting.plan,
                "label",
                "专项加报",
                "since",
                since,
                "until",
                until,
                "planTaskIds",
                List.of(reporting.task)));

        assertThat(post(officials.office(), "/api/progress-rounds", Map.of())
                        .json()
                        .path("errors")
                        .propertyNames())
                .contains("planId", "label", "since", "until");
        assertThat(post(officials.office(), "/api/progress-rounds", form).status())
                .isEqualTo(409);
        form.put("repeatReason", "上级临时调度");
        long round = ok(post(officials.office(), "/api/progress-rounds", form))
                .path("id")
                .asLong();

        assertThat(ok(officials.office().get("/api/progress-rounds/" + round + "/tasks"))
                        .path("total")
                        .asInt())
                .isOne();
        assertThat(post(officials.handlerOf(LEAD), "/api/progress-rounds", form).status())
                .isEqualTo(403);
        officials.assertSound();
    }

    @Test
    void an_urge_that_was_answered_lately_needs_a_reason_and_a_passed_cap_only_warns() {
        reporting.nextRound();
        JsonNode duty = reporting.duty("reportProgress", FINANCE);
        long urge = ok(urge(duty, null)).path("ids").get(0).asLong();
        ok(post(officials.handlerOf(FINANCE), "/api/urges/" + urge + "/reply", Map.of("reply", "本周报送")));
        officials.clockTo(officials.today().plusDays(5).toString());

        Caller.Answer again = urge(duty, null);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asString()).contains("答复");
        ok(urge(duty, "仍未报送"));

        int version =
                ok(officials.office().get("/api/burden/cap")).path("version").asInt();
        assertThat(officials
                        .office()
                        .put("/api/burden/cap", "{\"perMonth\":1}", version + 1)
                        .status())
                .isEqualTo(412);
        assertThat(officials
                        .office()
                        .put("/api/burden/cap", "{\"perMonth\":0}", version)
                        .status())
                .isEqualTo(422);
        ok(officials.office().put("/api/burden/cap", "{\"perMonth\":1}", version));
        JsonNode warned = ok(officials
                .office()
                .get("/api/burden/checks?kind=URGE&workItemIds="
                        + duty.path("id").asLong()));
        assertThat(warned.toString()).contains("每月上限为 1 件").contains("\"needsReason\":false");
        ok(officials.office().put("/api/burden/cap", "{\"perMonth\":30}", version + 1));
    }

    private void report(String hours) {
        JsonNode duty = reporting.duty("reportProgress", FINANCE);
        Map<String, Object> completion =
                new HashMap<>(Map.of("outcome", "SUBMITTED", "form", said("已服务", figure(reporting.count(), 120))));
        String path = "/api/work-items/" + duty.path("id").asLong() + "/completion";
        if (hours != null) {
            completion.put("hours", "-1");
            assertThat(post(officials.handlerOf(FINANCE), path, completion).text())
                    .contains("用时以小时计");
            completion.put("hours", hours);
        }
        ok(post(officials.handlerOf(FINANCE), path, completion));
        reporting.signs("signProgress", FINANCE);
    }

    private JsonNode progressOf(String unit) {
        return requests("kind=PROGRESS&unitId=" + small.unitId(unit))
                .path("items")
                .valueStream()
                .filter(request -> request.path("planTaskId").asLong() == reporting.task)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode requests(String query) {
        return ok(officials.office().get("/api/burden/requests?size=200&" + query));
    }

    private Caller.Answer instruct(String reason) {
        Map<String, Object> form = new HashMap<>(Map.of(
                "planTaskId",
                reporting.task,
                "unitId",
                small.unitId(FINANCE),
                "words",
                "请报服务人数",
                "until",
                ok(officials.office().get("/api/calendar/deadlines?from=" + officials.today() + "&workingDays=5"))
                        .path("day")
                        .asString()));
        if (reason != null) {
            form.put("repeatReason", reason);
        }
        return post(officials.as("leader"), "/api/instructions", form);
    }

    private Caller.Answer urge(JsonNode duty, String reason) {
        Map<String, Object> body =
                new HashMap<>(Map.of("workItemIds", List.of(duty.path("id").asLong()), "reason", "请尽快报送"));
        if (reason != null) {
            body.put("repeatReason", reason);
        }
        return post(officials.office(), "/api/urges", body, UUID.randomUUID().toString());
    }
}
