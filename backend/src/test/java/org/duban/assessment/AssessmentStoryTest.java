package org.duban.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.story.SecondLeader;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A round of assessment from the first line of its scheme to its grades: one unit that is silent, one lead that is silent and
 * is judged by the leader because the office's own people work there, and a look on the spot that finds something else.
 */
@ServerTest
class AssessmentStoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LEAD = "市民政局";
    private static final String FINANCE = "市财政局";
    private static final String LABOUR = "市人社局";
    private static final String HOST = "市残联";
    private static final String STRANGER = "市教育局";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private LocalDate start;
    private LocalDate asOf;
    private long plan;
    private long round;

    @Test
    void a_round_goes_from_its_scheme_to_its_grades() {
        theSchemeIsWrittenTriedReturnedAndApproved();
        theRoundFreezesTheFactsOfItsDay();
        theSampleIsDrawnByASeedThatAnybodyCanUseAgain();
        participantsAndLeadsSayTheirPartAndTheSilentAreNamed();
        theOfficeVerifiesButNotItsOwnUnit();
        aLeadObjectsAndSomebodyElseReviews();
        whereTheOnlyLeaderVerifiedAnotherIsAppointed();
        whatNoHeadSignsFallsWithTheLastDay();
        var rectification = new RectificationChapter(officials, plan, round, self(LEAD), self(HOST));
        rectification.findingsAreWrittenDownAndNotYetGiven();
        theGradesAreSignedAndThenToldToTheUnits();
        rectification.theUnitPutsItRightAndIsAssessedAgain();
        rectification.theHostIsAssessedAgainByTheLeaderAndTheFiguresTell();
        officials.assertSound();
    }

    @BeforeEach
    void aPlanUnderWay() {
        officials = new Officials(port);
        start = officials.today();
        plan = small.published(
                start.minusYears(1),
                start.plusYears(3),
                List.of(lead(LEAD), participant(FINANCE), participant(LABOUR)),
                List.of(lead(HOST)),
                List.of(lead(LABOUR)));
        officials.clockTo(start.plusDays(1).toString());
        officials.work(plan, duty -> Answers.usual(duty, start.plusDays(3), List.of()));
        asOf = start.plusDays(7);
    }

    private void theSchemeIsWrittenTriedReturnedAndApproved() {
        Map<String, Object> wanted = Map.of("planId", plan, "kind", "MID_TERM");
        JsonNode begun = ok(post(officials.office(), "/api/assessment-rounds", wanted));
        round = begun.path("round").path("id").asLong();
        assertThat(post(officials.office(), "/api/assessment-rounds", wanted).status())
                .as("one of a kind at a time")
                .isEqualTo(409);
        assertThat(save(scheme("70")).json().path("errors").path("criteria").asString())
                .contains("合计应为 100 分，现为 110 分");
        ok(save(scheme("60")));
        assertThat(put(scheme("60"), 0).status()).as("somebody else saved").isEqualTo(412);
        JsonNode trial = ok(officials.office().get(path("/trial")));
        assertThat(trial.path("tasks").path("total").asInt()).isEqualTo(3);
        assertThat(officials.handlerOf(LEAD).get(path("")).status())
                .as("units see no scheme in the making")
                .isEqualTo(404);

        ok(officials.office().send("POST", path("/submission"), noBody(), "If-Match", "\"" + version() + "\""));
        ok(officials.complete(duty("approveScheme"), "RETURNED", Map.of("opinion", "请压缩时限")));
        ok(save(scheme("60")));
        ok(officials.complete(duty("reviseScheme"), "SUBMITTED", Map.of()));
        assertThat(view().at("/round/returnOpinion").asString()).isEqualTo("请压缩时限");
        ok(officials.complete(duty("approveScheme"), "APPROVED", Map.of("opinion", "同意")));
        assertThat(view().at("/round/returnOpinion").isNull())
                .as("an agreement is not shown as a return")
                .isTrue();
        assertThat(save(scheme("60")).status())
                .as("what was approved is left alone")
                .isEqualTo(409);
        assertThat(view().path("round").path("schemeHash").asString()).hasSize(64);
    }

    private void theRoundFreezesTheFactsOfItsDay() {
        assertThat(officials
                        .complete(duty("openAssessment"), "DONE", Map.of())
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("day-not-over");
        officials.clockTo(asOf.plusDays(1).toString());
        ok(officials.complete(duty("openAssessment"), "DONE", Map.of()));

        String hash = view().path("round").path("snapshotHash").asString();
        assertThat(hash).isEqualTo(hashOfWhatIsKept());
        JsonNode looked = ok(officials.office().get(path("/snapshot")));
        assertThat(looked.path("intact").asBoolean()).isTrue();
        assertThat(looked.path("changedSince"))
                .as("read again, the facts say the same")
                .isEmpty();
        assertThat(ok(officials.office().get(path("/indicators"))).isArray()).isTrue();
    }

    /** Reckoned here from the rows alone, as anybody can who has them. */
    private String hashOfWhatIsKept() {
        String lines = jdbc
                .sql("select kind, subject_id, content from snapshot_part where round_id = :round order by ordinal")
                .param("round", round)
                .query((row, n) -> row.getString(1) + ":" + row.getLong(2) + ":" + sha(row.getString(3)) + "\n")
                .list()
                .stream()
                .collect(Collectors.joining());
        return sha(lines);
    }

    private static String sha(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void theSampleIsDrawnByASeedThatAnybodyCanUseAgain() {
        ok(officials.complete(duty("drawSpotChecks"), "DONE", Map.of()));

        JsonNode drawn = view().path("round");
        assertThat(drawn.path("sampleSize").asInt()).isEqualTo(3);
        assertThat(ok(officials
                                .office()
                                .get(path("/sample?seed=" + drawn.path("seed").asLong())))
                        .path("same")
                        .asBoolean())
                .isTrue();
    }

    private void participantsAndLeadsSayTheirPartAndTheSilentAreNamed() {
        JsonNode part = officials.openDuty(plan, "stateOwnPart", FINANCE);
        assertThat(officials
                        .complete(part, "SUBMITTED", Map.of("done", "已拨付", "evidenceIds", List.of(999_999)))
                        .json()
                        .path("errors")
                        .path("evidenceIds")
                        .asString())
                .contains("不在评估快照中");
        ok(officials.complete(part, "SUBMITTED", Map.of("done", "已拨付专项资金")));
        ok(officials.complete(officials.openDuty(plan, "signOwnPart", FINANCE), "SIGNED", Map.of()));

        daysGoByUntil(
                () -> !self(LEAD).path("assessment").path("state").asString().equals("COLLECTING"));

        JsonNode view = self(LEAD);
        assertThat(view.path("parts"))
                .extracting(one -> one.path("part").path("state").asString())
                .containsExactlyInAnyOrder("SIGNED", "SILENT");
        JsonNode duty = officials.openDuty(plan, "assessSelf", LEAD);
        assertThat(officials
                        .complete(duty, "SUBMITTED", assessed(view, "50", null))
                        .json()
                        .path("errors")
                        .propertyNames())
                .as("other than the facts say, and nothing to reckon from, both want a reason")
                .containsExactlyInAnyOrder("scores[0].reason", "scores[1].reason");
        ok(officials.complete(duty, "SUBMITTED", assessed(view, "50", "里程碑已于次日补齐")));
        ok(officials.complete(officials.openDuty(plan, "signSelfAssessment", LEAD), "SIGNED", Map.of()));
        assertThat(self(LEAD).path("assessment").path("selfTotal").decimalValue())
                .isEqualByComparingTo("85");
        daysGoByUntil(() -> self(HOST).path("assessment").path("isSilent").asBoolean());
        assertThat(self(LEAD).path("assessment").path("isSilent").asBoolean()).isFalse();
    }

    private void daysGoByUntil(BooleanSupplier reached) {
        for (int days = 0; !reached.getAsBoolean(); days++) {
            assertThat(days).as("days waited").isLessThan(40);
            officials.clockTo(officials.today().plusDays(1).toString());
        }
    }

    private void theOfficeVerifiesButNotItsOwnUnit() {
        JsonNode own = verification(HOST);
        JsonNode others = verification(LEAD);
        assertThat(own.path("role").asString()).isEqualTo("LEADER");
        long lead = self(LEAD).path("assessment").path("id").asLong();
        long host = self(HOST).path("assessment").path("id").asLong();
        JsonNode found = self(LEAD);
        assertThat(officials
                        .complete(others, "VERIFIED", verified(found, "50", "35", null, "YES"))
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("no-check-card");
        assertThat(card(officials.office(), host, true).status())
                .as("回避: the office's people work for that unit")
                .isEqualTo(403);
        assertThat(card(officials.as("evaluator1"), lead, true).status()).isEqualTo(403);
        ok(card(officials.office(), lead, false));
        ok(card(officials.as("leader"), host, true));

        assertThat(officials
                        .complete(others, "VERIFIED", verified(found, "40", "35", null, "YES"))
                        .json()
                        .path("errors")
                        .propertyNames())
                .as("a changed score is explained, and a card that says no is no yes")
                .containsExactlyInAnyOrder("scores[0].reason", "spot.tick");
        ok(officials.complete(others, "VERIFIED", verified(found, "50", "35", null, "NO")));
        ok(officials.complete(own, "VERIFIED", verified(self(HOST), "60", "40", "据实地检查", "YES")));
        JsonNode last = self(LABOUR);
        ok(card(officials.office(), last.path("assessment").path("id").asLong(), true));
        assertThat(ok(officials.handlerOf(LABOUR).get(path(last)))
                        .path("assessment")
                        .path("verifiedTotal")
                        .isNull())
                .as("nobody sees results before all have theirs")
                .isTrue();
        ok(officials.complete(verification(LABOUR), "VERIFIED", verified(last, "60", "40", "据实地检查", "YES")));
    }

    private JsonNode verification(String unit) {
        long task = self(unit).path("assessment").path("planTaskId").asLong();
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals("verifySelfAssessment"))
                .filter(duty -> duty.path("planTaskId").asLong() == task)
                .findFirst()
                .orElseThrow();
    }

    private static String path(JsonNode self) {
        return "/api/self-assessments/" + self.path("assessment").path("id").asLong();
    }

    private void aLeadObjectsAndSomebodyElseReviews() {
        JsonNode found = self(LEAD);
        Caller unit = officials.handlerOf(LEAD);
        JsonNode seen = ok(unit.get(path(found)));
        assertThat(seen.path("assessment").path("verifiedTotal").decimalValue()).isEqualByComparingTo("85");
        assertThat(seen.path("assessment").path("grade").isNull())
                .as("not before it is signed")
                .isTrue();
        assertThat(ok(unit.get("/api/notices?size=100")).path("items"))
                .anySatisfy(
                        notice -> assertThat(notice.path("sentence").asString()).contains("得分 85", "有异议的"));
        assertThat(objects(officials.handlerOf(FINANCE), found).status())
                .as("only the lead")
                .isEqualTo(403);
        ok(objects(unit, found));
        assertThat(objects(unit, found).status()).as("once").isEqualTo(409);
        ok(officials.complete(signing(LEAD), "RETURNED", Map.of("opinion", "请补充回访记录")));
        ok(objects(unit, found));
        ok(officials.complete(signing(LEAD), "SIGNED", Map.of()));

        JsonNode review = duty("reviewScoreObjection");
        assertThat(officials
                        .complete(review, "GRANTED", Map.of("scores", List.of(score(found, 1, "35", null))))
                        .json()
                        .path("errors")
                        .path("scores")
                        .asString())
                .contains("至少有一项得分要改");
        ok(officials.complete(review, "GRANTED", Map.of("scores", List.of(score(found, 1, "38", "回访记录属实")))));
        JsonNode after = self(LEAD);
        assertThat(after.path("assessment").path("verifiedTotal").decimalValue())
                .isEqualByComparingTo("88");
        assertThat(after.path("objections")
                        .valueStream()
                        .map(one -> one.path("objection").path("state").asString()))
                .containsExactly("DROPPED", "UPHELD");
        JsonNode upheld = after.path("objections").get(1);
        String told = "/api/assessment-objections/" + upheld.at("/objection/id").asLong();
        assertThat(unit.get(told).status()).isEqualTo(200);
        assertThat(officials.handlerOf(STRANGER).get(told).status()).isEqualTo(404);
        assertThat(upheld.path("objection").path("totalBefore").decimalValue())
                .as("what it was stays beside it")
                .isEqualByComparingTo("85");
        assertThat(upheld.at("/lines/0/beforePoints").decimalValue()).isEqualByComparingTo("35");
        assertThat(upheld.at("/lines/0/afterReason").asString()).isEqualTo("回访记录属实");
    }

    /** The host's verification was the only leader's, and the office works there: a second leader is appointed. */
    private void whereTheOnlyLeaderVerifiedAnotherIsAppointed() {
        JsonNode found = self(HOST);
        ok(objects(officials.handlerOf(HOST), found));
        ok(officials.complete(signing(HOST), "SIGNED", Map.of()));
        JsonNode review = duty("reviewScoreObjection");
        Map<String, String> opinion = Map.of("opinion", "实地检查记录充分");
        assertThat(officials
                        .complete(review, "REFUSED", opinion)
                        .json()
                        .path("detail")
                        .asString())
                .contains("请为另一位不在该单位任职的残工委领导开设账号");
        try (SecondLeader second = new SecondLeader(port, officials)) {
            ok(Officials.complete(second.caller(), review, "REFUSED", opinion, "second-leader-" + plan));
        }
        assertThat(self(HOST).at("/objections/0/objection/state").asString()).isEqualTo("DISMISSED");
    }

    private void whatNoHeadSignsFallsWithTheLastDay() {
        JsonNode found = self(LABOUR);
        ok(objects(officials.handlerOf(LABOUR), found));
        JsonNode late = signing(LABOUR);
        daysGoByUntil(() -> officials.open(plan).stream()
                .anyMatch(duty -> duty.path("element").asString().equals("proposeGrades")));

        assertThat(self(LABOUR).at("/objections/0/objection/state").asString()).isEqualTo("LAPSED");
        assertThat(officials.complete(late, "SIGNED", Map.of()).status()).isEqualTo(409);
        assertThat(objects(officials.handlerOf(LABOUR), found).status()).isEqualTo(409);
    }

    private JsonNode signing(String unit) {
        return officials.openDuty(plan, "signScoreObjection", unit);
    }

    private static Caller.Answer objects(Caller who, JsonNode found) {
        long criterion = found.path("lines").get(1).path("criterion").path("id").asLong();
        return post(
                who,
                path(found) + "/objections",
                Map.of(
                        "reason",
                        "成效有回访记录",
                        "lines",
                        List.of(Map.of("criterionId", criterion, "reason", "回访满意率高于核实所述"))));
    }

    private void theGradesAreSignedAndThenToldToTheUnits() {
        Caller unit = officials.handlerOf(LEAD);
        String mine = "/api/self-assessments/"
                + self(LEAD).path("assessment").path("id").asLong();
        assertThat(officials.handlerOf(STRANGER).get(mine).status()).isEqualTo(404);
        assertThat(officials.as("evaluator1").get(mine).status()).isEqualTo(403);

        ok(officials.complete(duty("proposeGrades"), "SUBMITTED", Map.of("summary", "总体按计划推进")));
        ok(officials.complete(duty("signGrades"), "RETURNED", Map.of("opinion", "请补充问题")));
        ok(officials.complete(duty("proposeGrades"), "SUBMITTED", Map.of("summary", "总体按计划推进，个别单位未报")));
        assertThat(view().at("/round/returnOpinion").asString()).isEqualTo("请补充问题");
        ok(officials.complete(duty("signGrades"), "SIGNED", Map.of()));
        assertThat(view().at("/round/opinion").asString()).as("of the scheme").isEqualTo("同意");

        JsonNode told = ok(unit.get(mine)).path("assessment");
        assertThat(told.path("verifiedTotal").decimalValue()).isEqualByComparingTo(new BigDecimal("88"));
        assertThat(told.path("grade").asString()).as("refuted on the spot").isEqualTo("QUALIFIED");
        assertThat(told.path("gradeRule").asString()).contains("评估等次");
        assertThat(self(HOST).path("assessment").path("gradeReason").asString()).contains("逾期未自评");
        assertThat(view().path("round").path("state").asString()).isEqualTo("CLOSED");
        assertThat(ok(officials.office().get(path("/snapshot"))).path("intact").asBoolean())
                .isTrue();
    }

    private Map<String, Object> scheme(String first) {
        return Map.of(
                "title",
                "小样规划中期评估",
                "asOf",
                asOf.toString(),
                "scoreStep",
                0.5,
                "partDays",
                2,
                "selfDays",
                5,
                "verifyDays",
                30,
                "objectionDays",
                3,
                "samplePercent",
                100,
                "criteria",
                List.of(
                        Map.of("name", "任务推进", "points", new BigDecimal(first), "basis", "MILESTONES"),
                        Map.of("name", "工作成效", "points", 40, "basis", "JUDGED")));
    }

    /** Two criteria: what the milestones say, and what must be judged. */
    private static Map<String, Object> assessed(JsonNode view, String first, @Nullable String reason) {
        return Map.of(
                "summary", "已基本完成", "scores", List.of(score(view, 0, first, reason), score(view, 1, "35", reason)));
    }

    private static Map<String, Object> verified(
            JsonNode view, String first, String second, @Nullable String reason, String spot) {
        return Map.of(
                "scores",
                List.of(score(view, 0, first, reason), score(view, 1, second, reason)),
                "paper",
                Map.of("tick", "YES"),
                "spot",
                Map.of("tick", spot, "note", "见抽查记录卡"),
                "people",
                Map.of("tick", "NOT_ASKED"));
    }

    private static Map<String, Object> score(JsonNode view, int line, String points, @Nullable String reason) {
        Map<String, Object> score = new HashMap<>();
        score.put(
                "criterionId",
                view.path("lines").get(line).path("criterion").path("id").asLong());
        score.put("points", new BigDecimal(points));
        if (reason != null) {
            score.put("reason", reason);
        }
        return score;
    }

    private Caller.Answer card(Caller who, long selfAssessment, boolean isTrue) {
        return post(
                who,
                "/api/self-assessments/" + selfAssessment + "/check-cards",
                Map.of(
                        "people",
                        "张三、李四",
                        "checkedOn",
                        officials.today().toString(),
                        "place",
                        "尧都区托养中心",
                        "found",
                        "设施已建成，尚未启用",
                        "isTrue",
                        isTrue));
    }

    private Caller.Answer save(Map<String, Object> scheme) {
        return put(scheme, version());
    }

    private Caller.Answer put(Map<String, Object> scheme, int version) {
        return officials.office().put(path("/scheme"), JSON.writeValueAsString(scheme), version);
    }

    private static BodyPublisher noBody() {
        return BodyPublishers.noBody();
    }

    private String path(String rest) {
        return "/api/assessment-rounds/" + round + rest;
    }

    private JsonNode view() {
        return ok(officials.office().get(path("")));
    }

    private int version() {
        return view().path("round").path("version").asInt();
    }

    /** The assessment of the task that the unit leads, as the leader sees it. */
    private JsonNode self(String unit) {
        Caller leader = officials.as("leader");
        long id = ok(leader.get("/api/self-assessments?roundId=" + round))
                .path("items")
                .valueStream()
                .filter(row -> row.path("leadUnitName").asString().equals(unit))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        return ok(leader.get("/api/self-assessments/" + id));
    }

    private JsonNode duty(String element) {
        return duty(element, null);
    }

    private JsonNode duty(String element, @Nullable String role) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .filter(duty -> role == null || duty.path("role").asString().equals(role))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element));
    }
}
