package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A risk from the work plan, by a late milestone that raises it, to its verdict before the task is closed. */
@ServerTest
class RiskStoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private LocalDate begun;
    private LocalDate due;
    private long plan;
    private long task;

    @Test
    void a_foreseen_risk_is_raised_once_answered_and_judged_before_closure() {
        theWorkPlanForeseesIt();
        tenDaysLateItIsProposedAndDismissed();
        thirtyDaysLateItHasOccurredOnce();
        strangersSeeNothingAndParticipantsChangeNothing();
        nothingIsClosedBeforeItIsJudged();
        everyPastDaySaysWhatItSaidThen();
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }

    private void theWorkPlanForeseesIt() {
        officials = new Officials(port);
        LocalDate today = LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
        plan = small.published(today, today.plusYears(3), List.of(lead("市民政局"), participant("市财政局")));
        task = small.taskIds(plan).get(0);
        due = today.plusMonths(1);
        begun = today.plusDays(1);
        officials.clockTo(begun.toString());
        Map<String, Object> careless = Map.of("what", "资金不到位", "likelihood", 6, "impact", 4);
        officials.work(plan, duty -> duty.path("element").asString().equals("acknowledgeTask") ? usual(duty) : null);
        JsonNode draft = officials.openDuty(plan, "drawUpWorkPlan", "市民政局");
        assertThat(officials
                        .complete(draft, "SUBMITTED", plan(careless))
                        .json()
                        .path("errors")
                        .propertyNames())
                .containsExactlyInAnyOrder("risks[0].likelihood", "risks[0].measure");
        ok(officials.complete(
                draft,
                "SUBMITTED",
                plan(Map.of(
                        "what",
                        "资金不到位",
                        "likelihood",
                        4,
                        "impact",
                        4,
                        "measure",
                        "${列入预算}",
                        "sign",
                        "MILESTONE_LATE"))));
        officials.work(plan, this::usual);

        JsonNode risk = risk();
        assertThat(risk.path("level").asString()).isEqualTo("MAJOR");
        assertThat(risk.path("state").asString()).isEqualTo("WATCHED");
        assertThat(risk.path("measure").asString()).isEqualTo("${列入预算}");
    }

    private Map<String, Object> plan(Map<String, Object> risk) {
        return Map.of(
                "summary", "按季度推进",
                "milestones", List.of(Map.of("title", "资金下达", "due", due.toString())),
                "risks", List.of(risk));
    }

    private void tenDaysLateItIsProposedAndDismissed() {
        officials.clockTo(due.plusDays(12).toString());
        JsonNode duty = duty("confirmRisk");
        assertThat(risk().path("state").asString()).isEqualTo("PROPOSED");
        assertThat(risk().path("reason").asString()).contains("资金下达", "12 天");
        assertThat(officials.complete(duty, "DISMISSED", Map.of()).status()).isEqualTo(422);
        ok(officials.complete(duty, "DISMISSED", Map.of("opinion", "资金已在途")));
        assertThat(risk().path("state").asString()).isEqualTo("WATCHED");
    }

    private void thirtyDaysLateItHasOccurredOnce() {
        LocalDate late = due.plusDays(33);
        officials.clockTo(late.toString());
        officials.clockTo(late + "T15:00:00+08:00");
        officials.clockTo(late.plusDays(1).toString());

        JsonNode page = page();
        assertThat(page.path("signals").findValuesAsString("effect"))
                .as("once each, however often it is looked at")
                .containsOnlyOnce("PROPOSED")
                .containsOnlyOnce("OCCURRED");
        assertThat(officials.open(plan).stream()
                        .filter(duty -> duty.path("element").asString().equals("answerRisk")))
                .hasSize(1);
        JsonNode duty = duty("answerRisk");
        assertThat(duty.path("unit").asString()).isEqualTo("市民政局");
        assertThat(officials.complete(duty, "ANSWERED", Map.of("measure", " ")).status())
                .isEqualTo(422);
        ok(officials.complete(duty, "ANSWERED", Map.of("measure", "先行垫付，月内到账")));
        assertThat(risk().path("state").asString()).isEqualTo("ANSWERED");
        assertThat(count("raised=true&sign=MILESTONE_LATE")).isEqualTo(1);
        assertThat(ok(officials.office().get("/api/risks/matrix?raised=true&planId=" + plan))
                        .at("/levels/0/count")
                        .asInt())
                .isEqualTo(1);
    }

    private void strangersSeeNothingAndParticipantsChangeNothing() {
        long id = risk().path("id").asLong();
        Caller stranger = officials.handlerOf("市交通局");
        assertThat(stranger.get("/api/risks/" + id).status()).isEqualTo(404);
        assertThat(ok(stranger.get("/api/risks?planId=" + plan)).path("total").asInt())
                .isZero();
        assertThat(post(stranger, "/api/risks?planTaskId=" + task, form(1)).status())
                .isEqualTo(404);
        Caller participant = officials.handlerOf("市财政局");
        assertThat(participant.get("/api/risks/" + id).status()).isEqualTo(200);
        assertThat(participant
                        .put("/api/risks/" + id, JSON.writeValueAsString(form(2)), version())
                        .status())
                .isEqualTo(403);
        Caller owner = officials.handlerOf("市民政局");
        assertThat(owner.put("/api/risks/" + id, JSON.writeValueAsString(form(2)), version() - 1)
                        .status())
                .isEqualTo(412);
        ok(owner.put("/api/risks/" + id, JSON.writeValueAsString(form(2)), version()));
        assertThat(risk().path("level").asString()).isEqualTo("CONSIDERABLE");
        assertThat(page().path("changes").findValuesAsString("act"))
                .containsExactly("REGISTERED", "RAISED", "DISMISSED", "RAISED", "ANSWERED", "CHANGED");
    }

    private void nothingIsClosedBeforeItIsJudged() {
        Caller owner = officials.handlerOf("市民政局");
        List<Long> milestones =
                ok(owner.get("/api/plan-tasks/" + task)).at("/workPlan/milestones").findValues("id").stream()
                        .map(JsonNode::asLong)
                        .toList();
        LocalDate now = due.plusDays(34);
        officials.clockTo(LocalDate.of(now.getYear(), (now.getMonthValue() - 1) / 3 * 3 + 1, 1)
                .plusMonths(3)
                .plusDays(8)
                .toString());
        officials.work(plan, duty -> answer(duty, milestones));
        Map<String, Object> closure =
                Map.of("kind", "CLOSURE", "planTaskId", task, "content", Map.of("summary", "全部完成"));
        Caller.Answer refused = post(owner, "/api/applications", closure);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("条风险没有结论");

        for (JsonNode risk :
                ok(owner.get("/api/risks?open=true&planTaskId=" + task)).path("items")) {
            String verdict = "/api/risks/" + risk.path("id").asLong() + "/verdict";
            assertThat(post(owner, verdict, Map.of("verdict", "DID_NOT_OCCUR", "words", "没有"))
                            .status())
                    .as("it did occur")
                    .isEqualTo(422);
            ok(post(owner, verdict, Map.of("verdict", "MASTERED", "words", "资金已全部到位")));
        }
        ok(post(owner, "/api/applications", closure));
        officials.work(plan, duty -> answer(duty, List.of()));
        assertThat(ok(owner.get("/api/plan-tasks/" + task)).path("phase").asString())
                .isEqualTo("CLOSED");
        assertThat(officials
                        .office()
                        .get("/api/risks/export.xlsx?planId=" + plan)
                        .status())
                .isEqualTo(200);
    }

    private void everyPastDaySaysWhatItSaidThen() {
        assertThat(asOf(begun.minusDays(1))).isNull();
        assertThat(asOf(begun)).isEqualTo("WATCHED MAJOR");
        assertThat(asOf(due.plusDays(12))).as("dismissed").isEqualTo("WATCHED MAJOR");
        assertThat(asOf(due.plusDays(34))).isEqualTo("ANSWERED CONSIDERABLE");
        assertThat(standing(risk())).isEqualTo("MASTERED CONSIDERABLE");
        assertThat(ok(officials.office().get("/api/risks/matrix?planId=" + plan + "&asOf=" + begun))
                        .at("/levels/0/count")
                        .asInt())
                .isOne();
        assertThat(officials
                        .office()
                        .get("/api/risks/export.xlsx?planId=" + plan + "&asOf=" + begun)
                        .status())
                .isEqualTo(200);
    }

    private @Nullable String asOf(LocalDate day) {
        JsonNode risk = foreseen("&asOf=" + day);
        return risk == null ? null : standing(risk);
    }

    private static String standing(JsonNode risk) {
        return risk.path("state").asString() + " " + risk.path("level").asString();
    }

    private Officials.Step answer(JsonNode duty, List<Long> milestones) {
        return switch (duty.path("element").asString()) {
            case "confirmRisk" -> new Officials.Step("CONFIRMED", Map.of());
            case "answerRisk" -> new Officials.Step("ANSWERED", Map.of("measure", "加派人手"));
            default -> Answers.usual(duty, due, milestones);
        };
    }

    private Officials.Step usual(JsonNode duty) {
        return Answers.usual(duty, due, List.of());
    }

    private static Map<String, Object> form(int impact) {
        return Map.of("what", "资金不到位", "likelihood", 4, "impact", impact, "measure", "列入预算", "sign", "MILESTONE_LATE");
    }

    private JsonNode duty(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private int version() {
        return risk().path("version").asInt();
    }

    private int count(String conditions) {
        return ok(officials.office().get("/api/risks?planId=" + plan + "&" + conditions))
                .path("total")
                .asInt();
    }

    /** The one that the work plan foresaw; lights and silence may have brought others. */
    private JsonNode risk() {
        return Objects.requireNonNull(foreseen(""), "no risk");
    }

    private @Nullable JsonNode foreseen(String when) {
        for (JsonNode risk :
                ok(officials.office().get("/api/risks?planId=" + plan + when)).path("items")) {
            if (risk.path("origin").asString().equals("WORK_PLAN")) {
                return risk;
            }
        }
        return null;
    }

    private JsonNode page() {
        return ok(officials.office().get("/api/risks/" + risk().path("id").asLong()));
    }
}
