package org.duban.supervision;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A supervision order with its rhythm, its answer that says why and proves it, and its paper that is declared void. */
@ServerTest
class OrderStoryTest {

    private static final String LATE = "市财政局";
    private static final String LEAD = "市民政局";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private long plan;
    private long task;

    @BeforeEach
    void a_unit_that_is_late_and_ordered_to_do_its_duty() {
        officials = new Officials(port);
        LocalDate today = officials.today();
        plan = small.published(today, today.plusYears(3), List.of(lead(LEAD), participant(LATE)), List.of(lead(LEAD)));
        task = small.taskIds(plan).get(0);
        officials.clockTo(today.plusDays(1).toString());
        while (matter().isMissingNode()) {
            officials.clockTo(officials.today().plusDays(1).toString());
        }
        ok(post(
                officials.office(),
                "/api/supervision/matters/" + matter().path("id").asLong() + "/expedition",
                Map.of("rung", "BLUE", "reason", "急")));
        ok(officials.complete(
                open("draftOrder"), "SUBMITTED", Map.of("demand", "请立即签收", "answerDays", 5, "withRhythm", true)));
        ok(officials.complete(open("signOrder"), "SIGNED", Map.of()));
    }

    @Test
    void the_answer_states_the_cause_once_for_all_and_is_proved_by_evidence_of_the_task() {
        ok(officials.complete(open("acknowledgeOrder"), "ACKNOWLEDGED", Map.of()));
        JsonNode answer = open("answerOrder");
        long proof = evidence(task, LATE);
        assertThat(officials
                        .complete(answer, "ANSWERED", reply("OTHER", null, List.of()))
                        .json()
                        .path("errors")
                        .has("causeNote"))
                .isTrue();
        assertThat(officials
                        .complete(answer, "ANSWERED", reply("UNSTATED", null, List.of()))
                        .status())
                .isEqualTo(422);
        long foreign = evidence(small.taskIds(plan).get(1), LEAD);
        assertThat(officials
                        .complete(answer, "ANSWERED", reply("FUNDS", null, List.of(proof, foreign)))
                        .json()
                        .path("errors")
                        .has("evidenceIds"))
                .as("proof of another task")
                .isTrue();
        ok(officials.complete(answer, "ANSWERED", reply("FUNDS", "配套资金未到位", List.of(proof))));
        assertThat(lateness().path("cause").asString() + lateness().path("note").asString())
                .isEqualTo("FUNDS配套资金未到位");
        assertThat(lateness().path("version").asInt()).isOne();

        ok(officials.complete(open("signOrderAnswer"), "RETURNED", Map.of("opinion", "写明时间")));
        ok(officials.complete(open("answerOrder"), "ANSWERED", reply("FUNDS", "配套资金未到位", List.of(proof))));
        assertThat(lateness().path("version").asInt()).as("said once").isOne();
        ok(officials.complete(open("signOrderAnswer"), "SIGNED", Map.of()));

        JsonNode rung = rungs().get(rungs().size() - 1);
        assertThat(rung.at("/evidence/0/id").asLong()).isEqualTo(proof);
        assertThat(rung.at("/evidence/0/signedAt").isNull())
                .as("its head stands for it")
                .isFalse();
        assertThat(rung.at("/climb/causeNote").asString()).isEqualTo("配套资金未到位");
        officials.assertSound();
    }

    @Test
    void an_order_in_the_13710_rhythm_is_fed_back_exported_and_over_when_it_is_cured() {
        JsonNode feedback = open("feedBackArrangement");
        assertThat(feedback.path("unit").asString()).isEqualTo(LATE);
        ok(officials.complete(feedback, "UNDER_WAY", Map.of("words", "已安排专人")));
        long order = rungs().get(rungs().size() - 1).at("/climb/id").asLong();
        JsonNode item = ok(officials.office().get("/api/exchange/export.json?planId=" + plan))
                .path("items")
                .valueStream()
                .filter(one -> one.path("number").asString().equals("DB-D-" + order))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("rhythm").asString() + item.path("state").asString())
                .isEqualTo("13710在办");
        assertThat(item.at("/feedback/0/text").asString()).isEqualTo("已安排专人");

        ok(officials.complete(officials.openDuty(plan, "acknowledgeTask", LATE), "ACCEPTED", Map.of()));
        assertThat(officials.open(plan))
                .extracting(duty -> duty.path("element").asString())
                .contains("verifyOrder")
                .noneMatch(element -> element.startsWith("feedBack"));
        officials.assertSound();
    }

    @Test
    void with_its_paper_a_rung_is_void_and_comes_again_with_another_number() {
        JsonNode first = rungs().get(rungs().size() - 1).path("climb");
        String voiding = "/api/papers/" + first.path("paperId").asLong() + "/voiding";
        assertThat(post(officials.handlerOf(LATE), voiding, Map.of("reason", "有误"))
                        .status())
                .isEqualTo(403);
        ok(post(officials.office(), voiding, Map.of("reason", "文中事实有误")));

        assertThat(rungs().get(rungs().size() - 1).at("/climb/state").asString())
                .isEqualTo("VOIDED");
        assertThat(officials.open(plan))
                .extracting(duty -> duty.path("element").asString())
                .noneMatch(element -> element.endsWith("Order") || element.startsWith("feedBack"));
        String rung = matter().path("rung").asString();
        assertThat(rung).as("back to where it was before").isIn("REMINDER", "URGE", "");
        assertThat(ok(officials.handlerOf(LATE).get("/api/notices?size=20")).toString())
                .contains("已作废", "文中事实有误");
        assertThat(ok(officials.office().get("/api/plan-tasks/" + task + "/timeline?size=50"))
                        .toString())
                .contains("作废：文中事实有误；督办退回到");

        for (int days = 1; days < 30 && livingBlue() == null; days++) {
            officials.clockTo(officials.today().plusDays(1).toString());
        }
        ok(officials.complete(open("draftOrder"), "SUBMITTED", Map.of("demand", "请立即签收", "answerDays", 5)));
        ok(officials.complete(open("signOrder"), "SIGNED", Map.of()));
        JsonNode again = requireNonNull(livingBlue());
        assertThat(again.path("state").asString()).isEqualTo("ISSUED");
        assertThat(again.path("paperNumber").asString())
                .isNotEqualTo(first.path("paperNumber").asString());
        officials.assertSound();
    }

    private @Nullable JsonNode livingBlue() {
        return rungs().stream()
                .map(rung -> rung.path("climb"))
                .filter(climb -> climb.path("rung").asString().equals("BLUE")
                        && !climb.path("state").asString().equals("VOIDED"))
                .findFirst()
                .orElse(null);
    }

    private Map<String, @Nullable Object> reply(String cause, @Nullable String note, List<Long> evidence) {
        Map<String, @Nullable Object> reply = new HashMap<>(Map.of(
                "answer",
                "已明确经办人",
                "measures",
                "分管领导督促",
                "promisedUntil",
                officials.today().plusDays(20).toString(),
                "cause",
                cause,
                "evidenceIds",
                evidence));
        reply.put("causeNote", note);
        return reply;
    }

    private long evidence(long onTask, String unit) {
        Caller.Answer stored = officials
                .handlerOf(unit)
                .upload("/api/evidence?planTaskId=" + onTask, "情况说明.txt", "情况说明".getBytes(StandardCharsets.UTF_8));
        return ok(stored).path("id").asLong();
    }

    private JsonNode lateness() {
        return ok(officials
                        .office()
                        .get("/api/supervision/latenesses?planId=" + plan + "&unitId=" + small.unitId(LATE)))
                .at("/items/0");
    }

    private JsonNode matter() {
        return ok(officials
                        .office()
                        .get("/api/supervision/matters?planId=" + plan + "&planTaskId=" + task + "&unitId="
                                + small.unitId(LATE)))
                .at("/items/0/matter");
    }

    private List<JsonNode> rungs() {
        return ok(officials
                        .office()
                        .get("/api/supervision/matters/" + matter().path("id").asLong()))
                .path("rungs")
                .valueStream()
                .toList();
    }

    /** Of this order, not of the one that another late unit comes to meanwhile. */
    private JsonNode open(String element) {
        List<Long> ours =
                rungs().stream().map(rung -> rung.at("/climb/id").asLong()).toList();
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .filter(duty -> !element.endsWith("Order") && !element.endsWith("Answer")
                        || ours.contains(duty.path("subjectId").asLong()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element + " in " + officials.open(plan)));
    }
}
