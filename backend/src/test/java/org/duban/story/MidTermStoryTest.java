package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.duban.story.Officials.Step;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole mid-term on the sample plan of 31 tasks, from its scheme to the signed report: every unit assesses itself, every
 * task is verified, three experts score each task and one of them declines one, a lead objects and is right, what was found
 * wanting is put right and assessed again, and the numbers of the report are those of the snapshot.
 */
@ServerTest
class MidTermStoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TASKS = 31;
    private static final List<String> EXPERTS = List.of("evaluator1", "evaluator2", "evaluator3", "evaluator4");

    /** What the office takes off the criterion that is judged at the task whose lead will object. */
    private static final BigDecimal TAKEN_OFF = new BigDecimal("4");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private LocalDate start;
    private long plan;
    private long round;
    private long contested;

    @Test
    void a_mid_term_goes_from_its_scheme_to_a_report_whose_numbers_are_those_of_the_snapshot() throws IOException {
        aYearOfThePlanIsLived();
        theSchemeIsApprovedAndTheFactsAreFrozen();
        unitsAssessThemselves();
        everyTaskIsVerified();
        threeExpertsScoreEachTaskAndOneDeclines();
        aLeadObjectsAndIsRight();
        long finding = whatIsWantingIsWrittenDown();
        theGradesAreSigned();
        itIsPutRightAndAssessedAgain(finding);
        theReportIsSigned();
        theNumbersOfTheReportAreThoseOfTheSnapshot();
        officials.assertSound();
    }

    private void aYearOfThePlanIsLived() {
        officials = new Officials(port);
        start = officials.today().plusDays(1);
        plan = officials.publishSample(start, start.plusYears(5));
        officials.work(plan, this::everyday);
        for (int month = 1; month <= 4; month++) {
            officials.clockTo(start.plusMonths(month).toString());
            officials.work(plan, this::everyday);
        }
    }

    private @Nullable Step everyday(JsonNode duty) {
        return switch (duty.path("element").asString()) {
            case "appointCoordinator" ->
                new Step(
                        "APPOINTED",
                        Map.of(
                                "unitId",
                                ok(officials
                                                .office()
                                                .get("/api/plan-tasks/"
                                                        + duty.path("planTaskId")
                                                                .asLong()))
                                        .path("assignments")
                                        .get(0)
                                        .path("unitId")
                                        .asLong(),
                                "paperNumber",
                                "临残工委办〔2026〕5号"));
            default -> Answers.usual(duty, start.plusMonths(3), List.of());
        };
    }

    private void theSchemeIsApprovedAndTheFactsAreFrozen() {
        JsonNode begun =
                ok(post(officials.office(), "/api/assessment-rounds", Map.of("planId", plan, "kind", "MID_TERM")));
        round = begun.path("round").path("id").asLong();
        ok(officials.office().put(path("/scheme"), JSON.writeValueAsString(scheme()), version()));
        ok(officials
                .office()
                .send("POST", path("/submission"), BodyPublishers.noBody(), "If-Match", "\"" + version() + "\""));
        ok(officials.complete(duty("approveScheme"), "APPROVED", Map.of()));
        officials.clockTo(asOf().plusDays(1).toString());
        ok(officials.complete(duty("openAssessment"), "DONE", Map.of()));
        ok(officials.complete(duty("drawSpotChecks"), "DONE", Map.of()));
        assertThat(selves()).hasSize(TASKS);
    }

    private LocalDate asOf() {
        return start.plusMonths(4).plusDays(3);
    }

    private Map<String, Object> scheme() {
        Map<String, Object> scheme = new HashMap<>(Map.of(
                "title", "样例规划中期评估",
                "asOf", asOf().toString(),
                "scoreStep", 0.5,
                "partDays", 5,
                "selfDays", 10,
                "verifyDays", 30,
                "objectionDays", 3,
                "samplePercent", 20));
        scheme.put(
                "criteria",
                List.of(
                        Map.of("name", "任务推进", "points", 40, "basis", "MILESTONES"),
                        Map.of("name", "进展报送", "points", 20, "basis", "REPORTS"),
                        Map.of("name", "工作成效", "points", 40, "basis", "JUDGED")));
        scheme.put("experts", Map.of("weight", 30, "seats", 3, "days", 10, "spread", 20));
        return scheme;
    }

    private void unitsAssessThemselves() {
        officials.work(plan, duty -> switch (duty.path("element").asString()) {
            case "stateOwnPart" -> new Step("SUBMITTED", Map.of("done", "已按方案完成本单位承担的工作"));
            case "signOwnPart", "signSelfAssessment" -> new Step("SIGNED", Map.of());
            case "assessSelf" ->
                new Step(
                        "SUBMITTED",
                        Map.of("summary", "总体按计划推进", "scores", scores(self(task(duty)), BigDecimal.ZERO, "据台账和走访记录")));
            default -> null;
        });
        assertThat(selves())
                .allSatisfy(one -> assertThat(one.path("selfTotal").isNumber()).isTrue());
    }

    private void everyTaskIsVerified() {
        contested = selves().stream()
                .filter(one -> one.path("isSampled").asBoolean()
                        && !one.path("leadUnitName").asString().equals("市残联"))
                .findFirst()
                .orElseThrow()
                .path("planTaskId")
                .asLong();
        officials.work(
                plan, duty -> duty.path("element").asString().equals("verifySelfAssessment") ? verified(duty) : null);
    }

    private Step verified(JsonNode duty) {
        JsonNode view = self(task(duty));
        boolean isContested = task(duty) == contested;
        if (view.path("assessment").path("isSampled").asBoolean()) {
            ok(post(
                    officials.doerOf(duty),
                    "/api/self-assessments/"
                            + view.path("assessment").path("id").asLong() + "/check-cards",
                    Map.of(
                            "people",
                            "张三、李四",
                            "checkedOn",
                            officials.today().toString(),
                            "place",
                            "尧都区托养中心",
                            "found",
                            isContested ? "设施已建成，尚未启用" : "属实",
                            "isTrue",
                            !isContested)));
        }
        Map<String, Object> form = new HashMap<>();
        form.put("scores", scores(view, isContested ? TAKEN_OFF : BigDecimal.ZERO, "据材料和走访核实"));
        form.put("paper", Map.of("tick", "YES"));
        form.put(
                "spot",
                view.path("assessment").path("isSampled").asBoolean()
                        ? Map.of("tick", isContested ? "NO" : "YES", "note", "见抽查记录卡")
                        : Map.of("tick", "NOT_ASKED"));
        form.put("people", Map.of("tick", "NOT_ASKED"));
        return new Step("VERIFIED", form);
    }

    /** What the facts say, and of what must be judged nine tenths, less what is taken off. */
    private static List<Map<String, Object>> scores(JsonNode view, BigDecimal takenOff, String reason) {
        List<Map<String, Object>> scores = new ArrayList<>();
        for (JsonNode line : view.path("lines")) {
            JsonNode fact = line.path("score").path("factPoints");
            BigDecimal points = fact.isNumber()
                    ? fact.decimalValue()
                    : line.path("criterion").path("points").decimalValue().multiply(new BigDecimal("0.9"));
            boolean isJudged = line.path("criterion").path("basis").asString().equals("JUDGED");
            scores.add(Map.of(
                    "criterionId",
                    line.path("criterion").path("id").asLong(),
                    "points",
                    isJudged ? points.subtract(takenOff) : points,
                    "reason",
                    reason));
        }
        return scores;
    }

    private void threeExpertsScoreEachTaskAndOneDeclines() {
        ok(officials.complete(
                duty("drawExperts"),
                "DONE",
                Map.of("personIds", EXPERTS.stream().map(this::person).toList())));
        Caller declining = officials.as(EXPERTS.get(0));
        long declined = awaited(declining).get(0);
        ok(post(declining, workbench("/tasks/" + declined + "/recusal"), Map.of("reason", "曾为该项目提供咨询")));
        assertThat(awaited(declining)).doesNotContain(declined);

        EXPERTS.forEach(this::scoresAllOfOnes);

        for (JsonNode one : ok(officials.office().get("/api/expert-reviews/" + round + "/tasks?size=100"))
                .path("items")) {
            assertThat(one.path("seats")
                            .valueStream()
                            .filter(seat -> seat.path("state").asString().equals("SENT")))
                    .as("three of each task")
                    .hasSize(3);
        }
        assertThat(roundState()).isEqualTo("OBJECTION");
    }

    private void scoresAllOfOnes(String username) {
        Caller expert = officials.as(username);
        int number = EXPERTS.indexOf(username);
        for (long task : awaited(expert)) {
            JsonNode mine = ok(expert.get(workbench("/tasks/" + task)));
            ok(expert.put(
                    workbench("/tasks/" + task),
                    JSON.writeValueAsString(Map.of(
                            "scores",
                            scores(mine.path("task"), BigDecimal.valueOf(number), "据快照中的事实和证据"),
                            "opinion",
                            "总体可信")),
                    mine.path("version").asInt()));
        }
        JsonNode duty = ok(expert.get("/api/work-items?size=10&element=scoreTasks&planId=" + plan))
                .path("items")
                .get(0);
        ok(Officials.complete(expert, duty, "SUBMITTED", Map.of(), username + "-" + round));
    }

    private List<Long> awaited(Caller expert) {
        return ok(expert.get(workbench("")))
                .path("tasks")
                .valueStream()
                .filter(one -> one.path("state").asString().equals("AWAITED"))
                .map(one -> one.path("planTaskId").asLong())
                .toList();
    }

    private void aLeadObjectsAndIsRight() {
        JsonNode found = self(contested);
        String lead = found.path("assessment").path("leadUnitName").asString();
        JsonNode judged = found.path("lines").get(2);
        BigDecimal before = found.path("assessment").path("verifiedTotal").decimalValue();
        long criterion = judged.path("criterion").path("id").asLong();
        ok(post(
                officials.handlerOf(lead),
                "/api/self-assessments/" + found.path("assessment").path("id").asLong() + "/objections",
                Map.of(
                        "reason",
                        "成效有回访记录",
                        "lines",
                        List.of(Map.of("criterionId", criterion, "reason", "回访满意率高于核实所述")))));
        ok(officials.complete(officials.openDuty(plan, "signScoreObjection", lead), "SIGNED", Map.of()));
        BigDecimal given = judged.path("score").path("verifiedPoints").decimalValue();
        ok(officials.complete(
                duty("reviewScoreObjection"),
                "GRANTED",
                Map.of(
                        "scores",
                        List.of(Map.of(
                                "criterionId", criterion, "points", given.add(TAKEN_OFF), "reason", "回访记录属实")))));
        assertThat(self(contested).path("assessment").path("verifiedTotal").decimalValue())
                .isEqualByComparingTo(before.add(TAKEN_OFF));
        daysGoByUntil(() -> officials.open(plan).stream()
                .anyMatch(duty -> duty.path("element").asString().equals("proposeGrades")));
    }

    private long whatIsWantingIsWrittenDown() {
        JsonNode task = self(contested);
        Map<String, Object> finding = new HashMap<>(
                Map.of("source", "SPOT_CHECK", "problem", "设施建成未启用", "wanted", "限期启用并建立台账", "termDays", 5));
        finding.put("unitId", task.path("assessment").path("leadUnitId").asLong());
        finding.put("selfAssessmentId", task.path("assessment").path("id").asLong());
        finding.put("criterionId", task.at("/lines/0/criterion/id").asLong());
        finding.put("sourceId", task.at("/cards/0/id").asLong());
        return ok(post(officials.office(), "/api/findings", finding))
                .at("/finding/id")
                .asLong();
    }

    private void theGradesAreSigned() {
        ok(officials.complete(duty("proposeGrades"), "SUBMITTED", Map.of("summary", "总体按计划推进")));
        ok(officials.complete(duty("signGrades"), "SIGNED", Map.of()));
        assertThat(roundState()).isEqualTo("CLOSED");
        assertThat(selves())
                .allSatisfy(one -> assertThat(one.path("grade").asString()).isNotEmpty());
    }

    private void itIsPutRightAndAssessedAgain(long finding) {
        String lead = self(contested).path("assessment").path("leadUnitName").asString();
        ok(officials.complete(
                officials.openDuty(plan, "carryOutRectification", lead),
                "ANSWERED",
                Map.of("measures", "已全部启用", "result", "设施已投入使用")));
        ok(officials.complete(officials.openDuty(plan, "signRectification", lead), "SIGNED", Map.of()));
        ok(officials.complete(duty("reassessRectification"), "SETTLED", Map.of("opinion", "现场查看属实", "points", 40)));
        JsonNode settled = ok(officials.office().get("/api/findings/" + finding));
        assertThat(settled.at("/finding/state").asString()).isEqualTo("SETTLED");
        assertThat(settled.at("/finding/pointsAfter").decimalValue()).isEqualByComparingTo("40");
    }

    private void theReportIsSigned() {
        assertThat(post(officials.office(), report(""), Map.of()).status()).isEqualTo(201);
        ok(officials
                .office()
                .send(
                        "POST",
                        report("/submission"),
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"" + reportVersion() + "\""));
        ok(officials.complete(duty("signReport"), "SIGNED", Map.of("version", reportVersion())));
    }

    /** Reckoned here anew, from what the snapshot keeps and what each person gave. */
    private void theNumbersOfTheReportAreThoseOfTheSnapshot() throws IOException {
        byte[] docx = officials.office().get(report("/docx")).response().body();
        List<JsonNode> facts = jdbc
                .sql("select content from snapshot_part where round_id = :round and kind = 'TASK' order by ordinal")
                .param("round", round)
                .query(String.class)
                .list()
                .stream()
                .map(JSON::readTree)
                .toList();
        assertThat(facts).hasSize(TASKS);
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<List<String>> rows = rows(table(document, "重点任务"));
            assertThat(rows).hasSize(TASKS);
            for (int n = 0; n < TASKS; n++) {
                JsonNode task = facts.get(n);
                List<String> row = rows.get(n);
                assertThat(row.subList(0, 2))
                        .containsExactly(
                                task.path("number").asString(),
                                task.path("title").asString());
                assertThat(row).contains(milestones(task));
                assertThat(row)
                        .as("the total of " + task.path("title").asString())
                        .contains(total(task.path("planTaskId").asLong()));
            }
            String text = document.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .reduce("", (all, one) -> all + one + "\n");
            assertThat(text)
                    .contains("绿灯 " + lit(facts, "GREEN") + " 项，黄灯 " + lit(facts, "YELLOW") + " 项，红灯 "
                            + lit(facts, "RED") + " 项");
        }
    }

    private static String milestones(JsonNode task) {
        long done = task.path("milestones")
                .valueStream()
                .filter(one -> one.path("state").asString().equals("DONE"))
                .count();
        int all = task.path("milestones").size();
        return all == 0 ? "—" : done + "/" + all;
    }

    private static long lit(List<JsonNode> tasks, String light) {
        return tasks.stream()
                .filter(task -> task.path("light").asString().equals(light))
                .count();
    }

    /** Verified, reviewed, and with the experts' mean at its weight: from the single scores alone. */
    private String total(long task) {
        BigDecimal verified = jdbc.sql("select sum(s.verified_points) from self_score s"
                        + " join self_assessment a on a.id = s.self_assessment_id"
                        + " where a.round_id = :round and a.plan_task_id = :task")
                .param("round", round)
                .param("task", task)
                .query(BigDecimal.class)
                .single();
        List<BigDecimal> experts = jdbc.sql(
                        "select sum(p.points) from expert_score p join expert_sheet s on s.id = p.sheet_id"
                                + " where s.round_id = :round and s.plan_task_id = :task and s.state = 'SENT' group by s.id")
                .param("round", round)
                .param("task", task)
                .query(BigDecimal.class)
                .list();
        assertThat(experts).hasSize(3);
        BigDecimal mean = experts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(experts.size()), 6, RoundingMode.HALF_UP);
        return verified.multiply(new BigDecimal("0.7"))
                .add(mean.multiply(new BigDecimal("0.3")))
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static XWPFTable table(XWPFDocument document, String column) {
        return document.getTables().stream()
                .filter(table -> table.getRow(0).getCell(1).getText().equals(column))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<String>> rows(XWPFTable table) {
        return table.getRows().stream()
                .skip(1)
                .map(row ->
                        row.getTableCells().stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    private void daysGoByUntil(BooleanSupplier reached) {
        for (int days = 0; !reached.getAsBoolean(); days++) {
            assertThat(days).as("days waited").isLessThan(40);
            officials.clockTo(officials.today().plusDays(1).toString());
        }
    }

    private List<JsonNode> selves() {
        return ok(officials.as("leader").get("/api/self-assessments?size=100&roundId=" + round))
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode self(long task) {
        long id = selves().stream()
                .filter(one -> one.path("planTaskId").asLong() == task)
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        return ok(officials.as("leader").get("/api/self-assessments/" + id));
    }

    private static long task(JsonNode duty) {
        return duty.path("planTaskId").asLong();
    }

    private JsonNode duty(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element));
    }

    private long person(String username) {
        return jdbc.sql("select person_id from account where username = :name")
                .param("name", username)
                .query(Long.class)
                .single();
    }

    private String roundState() {
        return ok(officials.office().get(path(""))).path("round").path("state").asString();
    }

    private int version() {
        return ok(officials.office().get(path("")))
                .path("round")
                .path("version")
                .asInt();
    }

    private int reportVersion() {
        return ok(officials.office().get(report("")))
                .at("/report/report/version")
                .asInt();
    }

    private String path(String rest) {
        return "/api/assessment-rounds/" + round + rest;
    }

    private String workbench(String rest) {
        return "/api/expert-workbench/" + round + rest;
    }

    private String report(String rest) {
        return path("/report" + rest);
    }
}
