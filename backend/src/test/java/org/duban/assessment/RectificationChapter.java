package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import tools.jackson.databind.JsonNode;

/** What a round found wanting, from the day it is written down to its second assessment. */
final class RectificationChapter {
    private final Officials officials;
    private final long plan;
    private final long round;
    private final JsonNode lead;
    private final JsonNode host;
    private long found;
    private long own;

    /** @param lead a task with a check card that refutes it, told to its reader; likewise the host's */
    RectificationChapter(Officials officials, long plan, long round, JsonNode lead, JsonNode host) {
        this.officials = officials;
        this.plan = plan;
        this.round = round;
        this.lead = lead;
        this.host = host;
    }

    void findingsAreWrittenDownAndNotYetGiven() {
        JsonNode refused = record(officials.office(), lead, Map.of()).json().path("errors");
        assertThat(refused.propertyNames())
                .containsExactlyInAnyOrder("source", "unitId", "problem", "wanted", "termDays");
        found = id(ok(record(officials.office(), lead, finding(unit(lead), "SPOT_CHECK", true))));
        assertThat(record(officials.office(), host, finding(unit(host), "VERIFICATION", false))
                        .status())
                .as("回避: the office's people work for that unit")
                .isEqualTo(403);
        own = id(ok(record(officials.as("leader"), host, finding(unit(host), "VERIFICATION", false))));
        long wrong = id(ok(record(officials.office(), lead, finding(participant(), "VERIFICATION", false))));
        ok(post(officials.office(), "/api/findings/" + wrong + "/withdrawal", Map.of("opinion", "登记有误")));

        Caller unit = officials.handlerOf(name(lead));
        assertThat(unit.get("/api/findings/" + found).status())
                .as("not before the grades are signed")
                .isEqualTo(404);
        assertThat(ok(unit.get("/api/findings?roundId=" + round)).path("total").asInt())
                .isZero();
    }

    void theUnitPutsItRightAndIsAssessedAgain() {
        JsonNode given = seen(officials.handlerOf(name(lead)), found);
        assertThat(given.at("/finding/state").asString()).isEqualTo("ISSUED");
        assertThat(officials.handlerOf("市教育局").get("/api/findings/" + found).status())
                .isEqualTo(404);
        assertThat(officials.as("evaluator1").get("/api/findings/" + found).status())
                .isEqualTo(403);
        JsonNode duty = officials.openDuty(plan, "carryOutRectification", name(lead));
        assertThat(duty.path("due").asString())
                .as("the term it was given with")
                .isEqualTo(given.at("/finding/due").asString());
        assertThat(officials
                        .complete(duty, "ANSWERED", Map.of())
                        .json()
                        .path("errors")
                        .propertyNames())
                .containsExactlyInAnyOrder("measures", "result");
        assertThat(officials
                        .complete(duty, "ANSWERED", answer("已启用", List.of(999_999)))
                        .json()
                        .path("errors")
                        .path("evidenceIds")
                        .asString())
                .contains("不属于本任务");

        answered("已联系施工单位");
        ok(officials.complete(head(), "RETURNED", Map.of("opinion", "请写明时间")));
        for (String again : List.of("第一批已启用", "第二批已启用")) {
            answered(again);
            ok(officials.complete(head(), "SIGNED", Map.of()));
            ok(officials.complete(judge("OFFICE"), "RETURNED", Map.of("opinion", "尚有未启用的")));
        }
        answered("已全部启用");
        ok(officials.complete(head(), "SIGNED", Map.of()));
        JsonNode judge = judge("OFFICE");
        assertThat(officials
                        .complete(judge, "RETURNED", Map.of("opinion", "再查"))
                        .json()
                        .path("type")
                        .asString())
                .as("two rounds back at most")
                .isEqualTo("returned-often");
        assertThat(officials
                        .complete(judge, "SETTLED", Map.of("opinion", "属实"))
                        .json()
                        .path("errors")
                        .path("points")
                        .asString())
                .isEqualTo("请填写复评得分");
        assertThat(officials
                        .complete(judge, "SETTLED", Map.of("opinion", "属实", "points", 61))
                        .json()
                        .path("errors")
                        .path("points")
                        .asString())
                .contains("0 到 60 分");
        ok(officials.complete(judge, "SETTLED", Map.of("opinion", "现场查看属实", "points", 55)));
        whatItWasStaysBesideWhatItIs();
    }

    private void whatItWasStaysBesideWhatItIs() {
        JsonNode settled = seen(officials.handlerOf(name(lead)), found);
        assertThat(settled.at("/finding/state").asString()).isEqualTo("SETTLED");
        assertThat(settled.at("/finding/pointsBefore").decimalValue()).isEqualByComparingTo("50");
        assertThat(settled.at("/finding/pointsAfter").decimalValue()).isEqualByComparingTo("55");
        assertThat(settled.path("turns").valueStream().map(turn -> turn.at("/turn/verdict")
                        .asString()))
                .containsExactly("HELD_BACK", "RETURNED", "RETURNED", "SETTLED");
        JsonNode choices = ok(officials.office().get("/api/findings/choices?selfAssessmentId=" + self(lead)));
        assertThat(choices.at("/task/verifiedTotal").decimalValue()).isEqualByComparingTo("88");
        assertThat(choices.path("reassessed").decimalValue()).isEqualByComparingTo("93");
        assertThat(ok(officials.handlerOf(name(lead)).get("/api/notices?size=100"))
                        .path("items")
                        .valueStream()
                        .map(notice -> notice.path("sentence").asString()))
                .as("the unit is told")
                .anyMatch(sentence -> sentence.endsWith("整改到位。现场查看属实"));
    }

    void theHostIsAssessedAgainByTheLeaderAndTheFiguresTell() {
        ok(officials.complete(
                officials.openDuty(plan, "carryOutRectification", name(host)), "ANSWERED", answer("正在办理", List.of())));
        ok(officials.complete(officials.openDuty(plan, "signRectification", name(host)), "SIGNED", Map.of()));
        ok(officials.complete(judge("LEADER"), "UNSETTLED", Map.of("opinion", "仍未落实")));
        assertThat(seen(officials.office(), own).at("/finding/state").asString())
                .isEqualTo("UNSETTLED");
        long late = id(ok(record(officials.office(), lead, finding(unit(lead), "VERIFICATION", false))));
        assertThat(seen(officials.office(), late).at("/finding/state").asString())
                .as("given at once where the grades are signed")
                .isEqualTo("ISSUED");
        ok(post(officials.office(), "/api/findings/" + late + "/withdrawal", Map.of("opinion", "与前一问题重复")));
        assertThat(officials.open(plan).stream()
                        .map(duty -> duty.path("element").asString())
                        .filter("carryOutRectification"::equals))
                .isEmpty();

        JsonNode figures = ok(officials.office().get("/api/findings/figures?roundId=" + round));
        assertThat(List.of(
                        figures.path("found").asInt(),
                        figures.path("running").asInt(),
                        figures.path("settled").asInt(),
                        figures.path("unsettled").asInt(),
                        figures.path("withdrawn").asInt()))
                .containsExactly(2, 0, 1, 1, 2);
        assertThat(ok(officials.office().get("/api/findings?roundId=" + round + "&open=false&sort=due"))
                        .path("total")
                        .asInt())
                .isEqualTo(4);
    }

    private void answered(String words) {
        ok(officials.complete(
                officials.openDuty(plan, "carryOutRectification", name(lead)), "ANSWERED", answer(words, List.of())));
    }

    private JsonNode head() {
        return officials.openDuty(plan, "signRectification", name(lead));
    }

    private JsonNode judge(String role) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals("reassessRectification"))
                .filter(duty -> duty.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, ?> answer(String measures, List<Integer> evidence) {
        return Map.of("measures", measures, "result", "设施已投入使用", "evidenceIds", evidence);
    }

    private static Map<String, Object> finding(long unit, String source, boolean ofFirstCriterion) {
        Map<String, Object> form = new HashMap<>(
                Map.of("source", source, "unitId", unit, "problem", "设施建成未启用", "wanted", "限期启用并建立台账", "termDays", 5));
        form.put("scored", ofFirstCriterion);
        return form;
    }

    private static Caller.Answer record(Caller who, JsonNode task, Map<String, Object> finding) {
        Map<String, Object> form = new HashMap<>(finding);
        form.put("selfAssessmentId", self(task));
        if (Boolean.TRUE.equals(form.remove("scored"))) {
            form.put("criterionId", task.at("/lines/0/criterion/id").asLong());
        }
        if ("SPOT_CHECK".equals(form.get("source"))) {
            form.put("sourceId", task.at("/cards/0/id").asLong());
        }
        return post(who, "/api/findings", form);
    }

    private long participant() {
        return lead.at("/parts/0/part/unitId").asLong();
    }

    private static JsonNode seen(Caller who, long finding) {
        return ok(who.get("/api/findings/" + finding));
    }

    private static long id(JsonNode view) {
        return view.at("/finding/id").asLong();
    }

    private static long self(JsonNode task) {
        return task.at("/assessment/id").asLong();
    }

    private static long unit(JsonNode task) {
        return task.at("/assessment/leadUnitId").asLong();
    }

    private static String name(JsonNode task) {
        return task.at("/assessment/leadUnitName").asString();
    }
}
