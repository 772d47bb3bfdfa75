package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who was late for the first time, again, or in spite of an extension; why, and who may say so. */
@ServerTest
class LatenessStoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LEAD = "市民政局";
    private static final String EXTENDED = "市财政局";
    private static final String HOST = "市残联";
    private static final String STRANGER = "市教育局";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private long plan;

    @BeforeEach
    void nobodyAcknowledgesInTime() {
        officials = new Officials(port);
        LocalDate today = officials.today();
        plan = small.published(
                today, today.plusYears(2), List.of(lead(LEAD), participant(EXTENDED), participant(HOST)));
        officials.clockTo(today.plusDays(1).toString());
    }

    @Test
    void a_lapse_is_the_first_another_one_or_one_after_an_extension() {
        extend(officials.openDuty(plan, "acknowledgeTask", EXTENDED));
        officials.clockTo(officials.today().plusDays(20).toString());
        assertThat(classOf(LEAD)).containsExactly("FIRST");
        assertThat(classOf(EXTENDED)).containsExactly("AFTER_EXTENSION");

        officials.work(
                plan,
                duty -> duty.path("element").asString().equals("acknowledgeTask")
                        ? Answers.usual(duty, officials.today(), List.of())
                        : null);
        officials.clockTo(officials.today().plusDays(50).toString());
        assertThat(classOf(LEAD)).as("the newest first").containsExactly("AGAIN", "FIRST");
    }

    @Test
    void the_unit_says_why_and_the_office_may_correct_it_with_a_reason() {
        officials.clockTo(officials.today().plusDays(10).toString());
        JsonNode row = lapses(LEAD).get(0);
        assertThat(row.path("cause").asString()).isEqualTo("UNSTATED");

        Caller unit = officials.handlerOf(LEAD);
        assertThat(explain(unit, row, Map.of("cause", "OTHER"))
                        .json()
                        .path("errors")
                        .has("note"))
                .isTrue();
        assertThat(explain(unit, row, Map.of()).json().path("errors").has("cause"))
                .isTrue();
        JsonNode stated = ok(explain(unit, row, Map.of("cause", "FUNDS", "note", "配套资金未到位")));
        assertThat(stated.path("cause").asString()).isEqualTo("FUNDS");
        assertThat(explain(unit, row, Map.of("cause", "POLICY")).status())
                .as("said over what a colleague has said")
                .isEqualTo(412);

        assertThat(explain(officials.office(), stated, Map.of("cause", "COORDINATION"))
                        .status())
                .as("the office does not speak for the unit")
                .isEqualTo(403);
        JsonNode corrected = ok(explain(
                officials.office(), stated, Map.of("cause", "COORDINATION", "correction", "资金已于上月拨付，实为部门间未衔接")));
        assertThat(corrected.path("cause").asString()).isEqualTo("COORDINATION");
        assertThat(explain(unit, corrected, Map.of("cause", "FUNDS")).status()).isEqualTo(409);
        assertThat(listed("cause=COORDINATION&unitId=" + small.unitId(LEAD))).hasSize(1);
        assertThat(listed("cause=FUNDS&unitId=" + small.unitId(LEAD))).isEmpty();
    }

    @Test
    void other_units_see_nothing_of_it_and_nobody_corrects_the_own_unit() {
        officials.clockTo(officials.today().plusDays(10).toString());
        JsonNode row = lapses(LEAD).get(0);
        for (String other : List.of(EXTENDED, STRANGER)) {
            assertThat(explain(officials.handlerOf(other), row, Map.of("cause", "FUNDS"))
                            .status())
                    .isEqualTo(404);
            assertThat(ok(officials
                                    .handlerOf(other)
                                    .get("/api/supervision/latenesses?workItemId="
                                            + row.path("workItemId").asLong()))
                            .path("total")
                            .asLong())
                    .isZero();
        }
        JsonNode ofHost = lapses(HOST).get(0);
        Caller.Answer own = explain(officials.office(), ofHost, Map.of("cause", "FUNDS", "correction", "代为说明"));
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.json().path("type").asString()).contains("recusal");
    }

    private void extend(JsonNode duty) {
        Caller handler = officials.handlerOf(duty.path("unit").asString());
        LocalDate until = LocalDate.parse(duty.path("due").asString().substring(0, 10));
        Caller.Answer filed;
        do {
            until = until.plusDays(1);
            filed = post(
                    handler,
                    "/api/applications",
                    Map.of(
                            "kind",
                            "EXTENSION",
                            "planTaskId",
                            duty.path("planTaskId").asLong(),
                            "content",
                            Map.of(
                                    "workItemId",
                                    duty.path("id").asLong(),
                                    "until",
                                    until.toString(),
                                    "reason",
                                    "人手不足")));
        } while (filed.status() == 422); // a day off
        ok(filed);
        officials.work(
                plan,
                open -> open.path("element").asString().endsWith("Application")
                        ? Answers.usual(open, officials.today(), List.of())
                        : null);
    }

    private List<String> classOf(String unit) {
        return lapses(unit).stream()
                .map(row -> row.path("latenessClass").asString())
                .toList();
    }

    private List<JsonNode> lapses(String unit) {
        return listed("unitId=" + small.unitId(unit));
    }

    private List<JsonNode> listed(String filter) {
        return ok(officials.office().get("/api/supervision/latenesses?planId=" + plan + "&" + filter))
                .path("items")
                .valueStream()
                .toList();
    }

    private static Caller.Answer explain(Caller who, JsonNode row, Map<String, String> form) {
        return who.send(
                "PUT",
                "/api/supervision/latenesses/" + row.path("id").asLong() + "/cause",
                BodyPublishers.ofString(JSON.writeValueAsString(form)),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + row.path("version").asInt() + "\"",
                "Idempotency-Key",
                UUID.randomUUID().toString());
    }
}
