package org.duban.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.duban.dispatch.Grade;
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
import tools.jackson.databind.json.JsonMapper;

/** A report from the snapshot to its signature, and the same again when a year has gone by and facts are others. */
@ServerTest
class EvaluationReportStoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LEAD = "市民政局";
    private static final String SECOND = "市教育局";
    private static final String PART = "市财政局";
    private static final String STRANGER = "市人社局";
    private static final String HOSTILE = "=cmd|'/C calc'!A0\u202E<script>alert(1)</script>${7*7}";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private long plan;
    private long round;

    @BeforeEach
    void a_plan_under_way() {
        officials = new Officials(port);
        LocalDate start = officials.today();
        plan = small.published(
                start.minusYears(1), start.plusYears(3), List.of(lead(LEAD), participant(PART)), List.of(lead(SECOND)));
        indicator();
        officials.clockTo(start.plusDays(1).toString());
        officials.work(plan, duty -> Answers.usual(duty, start.plusDays(3), List.of()));
        round = ok(post(officials.office(), "/api/assessment-rounds", Map.of("planId", plan, "kind", "MID_TERM")))
                .path("round")
                .path("id")
                .asLong();
        LocalDate asOf = start.plusDays(5);
        ok(officials.office().put(round("/scheme"), JSON.writeValueAsString(scheme(asOf)), 0));
        ok(send("POST", round("/submission"), "{}", 1));
        ok(officials.complete(duty("approveScheme"), "APPROVED", Map.of()));
        officials.clockTo(asOf.plusDays(1).toString());
        ok(officials.complete(duty("openAssessment"), "DONE", Map.of()));
    }

    @Test
    void a_report_is_drafted_signed_and_says_the_same_years_later() throws IOException {
        itIsBegunOnceAndByTheOfficeAlone();
        theRoundComesToItsGrades();
        resultsAreTakenAnewAndTheWordsAreTheOffices();
        itIsReturnedTakenBackAndSigned();
        byte[] signed = file(officials.office(), "/docx");
        theTablesAreThoseOfTheSnapshot(signed);
        byte[] sheet = file(officials.office(), "/result-sheet");
        theSheetHoldsTextsAlone(sheet);
        JsonNode chapters = view().path("report").path("chapters");

        officials.clockTo(officials.today().plusDays(400).toString());
        jdbc.sql("update plan_task set title = '后来改了名' where plan_id = :plan")
                .param("plan", plan)
                .update();
        jdbc.sql("update self_assessment set lead_unit_name = '后来的单位' where round_id = :round")
                .param("round", round)
                .update();

        assertThat(view().path("report").path("chapters")).isEqualTo(chapters);
        assertThat(file(officials.office(), "/docx")).isEqualTo(signed);
        assertThat(file(officials.office(), "/result-sheet")).isEqualTo(sheet);
        whoMayReadIt();
        aVoidPaperLetsItBeMendedAndSignedAnew();
    }

    private void itIsBegunOnceAndByTheOfficeAlone() {
        assertThat(view().path("report").isNull()).isTrue();
        assertThat(post(officials.as("leader"), report(""), Map.of()).status()).isEqualTo(403);
        ok(post(officials.office(), report(""), Map.of()));
        assertThat(post(officials.office(), report(""), Map.of()).status()).isEqualTo(409);
        assertThat(send("POST", report("/submission"), "{}", version())
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("grades-not-signed");
        assertThat(officials.office().get(report("/result-sheet")).status()).isEqualTo(409);
        assertThat(text(view())).contains("等次尚未审定", "尚无第三方或专家评分结果", "尚无交办整改的问题", "尚无已汇总的社会满意度调查");
        assertThat(officials.as("evaluator1").get(report("")).status()).isEqualTo(404);
        assertThat(officials.handlerOf(LEAD).get(report("")).status()).isEqualTo(403);
    }

    private void resultsAreTakenAnewAndTheWordsAreTheOffices() {
        assertThat(view().path("report").path("outdated").asBoolean()).isTrue();
        ok(send("POST", report("/basis"), "{}", version()));
        assertThat(view().path("report").path("outdated").asBoolean()).isFalse();

        String words = JSON.writeValueAsString(Map.of("words", HOSTILE));
        assertThat(send("PUT", report("/chapters/PROBLEMS"), words, 0).status())
                .as("somebody else saved")
                .isEqualTo(412);
        JsonNode facts = view().path("report").path("chapters").path(6).path("facts");
        ok(send("PUT", report("/chapters/PROBLEMS"), words, version()));
        assertThat(view().path("report").path("chapters").path(6).path("facts"))
                .as("numbers are not touched by words")
                .isEqualTo(facts);
        assertThat(send("PUT", report("/head"), "{\"title\":\" \",\"mainTo\":\"市人民政府\",\"toUnits\":true}", version())
                        .json()
                        .path("errors")
                        .path("title")
                        .asString())
                .isEqualTo("请填写标题");
        ok(send("PUT", report("/head"), "{\"title\":\"小样规划中期评估报告\",\"mainTo\":\"市人民政府\",\"toUnits\":true}", version()));
    }

    private void itIsReturnedTakenBackAndSigned() {
        ok(send("POST", report("/submission"), "{}", version()));
        assertThat(send("POST", report("/basis"), "{}", version()).status()).isEqualTo(409);
        JsonNode first = duty("signReport");
        assertThat(first.path("taskTitle").asString()).isEqualTo("小样规划中期评估报告");
        assertThat(Officials.complete(officials.office(), first, "SIGNED", read(), "office-signs-" + plan)
                        .status())
                .as("the office drafts, a leader signs")
                .isEqualTo(403);
        assertThat(officials
                        .complete(first, "RETURNED", Map.of())
                        .json()
                        .path("errors")
                        .path("opinion")
                        .asString())
                .isEqualTo("请填写退回意见");
        ok(officials.complete(first, "RETURNED", Map.of("opinion", "请补充")));
        assertThat(stored().path("opinion").asString()).isEqualTo("请补充");
        itIsMendedInItsDuty();

        JsonNode second = duty("signReport");
        assertThat(send("POST", report("/withdrawal"), "{}", 0).status()).isEqualTo(412);
        ok(send("POST", report("/withdrawal"), "{}", version()));
        assertThat(officials.complete(second, "SIGNED", read()).status())
                .as("taken back, it is nobody's to sign")
                .isEqualTo(409);
        itIsMendedInItsDuty();
        itIsSignedAsItWasRead();
    }

    /** Sent on where it was returned to, and nowhere else. */
    private void itIsMendedInItsDuty() {
        assertThat(stored().path("state").asString()).isEqualTo("REVISING");
        itsProcessIsInStep();
        assertThat(send("POST", report("/submission"), "{}", version()).status())
                .isEqualTo(409);
        ok(send("PUT", report("/chapters/OVERALL"), "{\"words\":\"总体按计划推进。\"}", version()));
        ok(officials.complete(duty("reviseReport"), "SUBMITTED", Map.of()));
    }

    private void itIsSignedAsItWasRead() {
        JsonNode duty = duty("signReport");
        String wanted = "/api/evaluation-reports/" + duty.path("subjectId").asLong();
        assertThat(ok(officials.as("leader").get(wanted)).path("report")).isEqualTo(view().path("report"));
        assertThat(officials
                        .as("leader")
                        .get("/api/evaluation-reports/987654321")
                        .status())
                .isEqualTo(404);
        assertThat(officials.as("evaluator1").get(wanted).status()).isEqualTo(403);
        assertThat(officials.complete(duty, "SIGNED", Map.of("version", 0)).status())
                .isEqualTo(412);
        assertThat(officials.complete(duty, "SIGNED", Map.of()).status()).isEqualTo(422);
        nobodySignsWhatTheySent(duty);
        ok(officials.complete(duty, "SIGNED", read()));
        assertThat(stored().path("paperNumber").asString()).contains("临残工委办〔");
        assertThat(isOpen("signReport") || isOpen("reviseReport")).isFalse();
    }

    /** Who holds both posts. */
    private void nobodySignsWhatTheySent(JsonNode duty) {
        assertThat(sentBy("leader")).isEqualTo("office");
        assertThat(officials
                        .complete(duty, "SIGNED", read())
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("own-draft");
        assertThat(sentBy("office")).isEqualTo("leader");
    }

    /** @return who had sent it before */
    private String sentBy(String account) {
        String before = jdbc.sql("select submitter from evaluation_report where round_id = ?")
                .param(round)
                .query(String.class)
                .single();
        jdbc.sql("update evaluation_report set submitter = ? where round_id = ?")
                .params(account, round)
                .update();
        return before;
    }

    private Map<String, Integer> read() {
        return Map.of("version", version());
    }

    private JsonNode stored() {
        return view().path("report").path("report");
    }

    /** Each cell is reckoned here from what is stored, by other means than the product's. */
    private void theTablesAreThoseOfTheSnapshot(byte[] docx) throws IOException {
        List<JsonNode> tasks = parts("TASK");
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            assertThat(rows(table(document, "重点任务")))
                    .isEqualTo(tasks.stream().map(this::expected).toList());
            List<JsonNode> indicators =
                    parts("INDICATORS").get(0).path("indicators").valueStream().toList();
            assertThat(indicators).hasSize(1);
            assertThat(rows(table(document, "指标")))
                    .isEqualTo(List.of(List.of("1", "入学率（%）", "约束性", "97%以上", "—", "—", "—", "—", "无法判断")));
            String all = String.join(
                    "\n",
                    document.getParagraphs().stream()
                            .map(XWPFParagraph::getText)
                            .toList());
            assertThat(all).contains(lights(tasks), "得分平均 " + mean() + " 分", "<script>alert(1)</script>${7*7}");
            assertThat(all).contains("交办整改的问题 2 个，已整改 0 个").doesNotContain("\u202E");
            assertThat(document.getCharts().stream()
                            .mapToDouble(EvaluationReportStoryTest::sum)
                            .sorted()
                            .toArray())
                    .as("tasks by light, tasks by grade")
                    .containsExactly(2, 2);
            assertThat(document.getDocument().xmlText()).contains("descr=\"各板块重点任务亮灯（项）：一、重点任务");
        }
    }

    private List<String> expected(JsonNode task) {
        Map<String, Object> row = jdbc.sql(
                        "select lead_unit_name, verified_total, final_total, grade, paper_tick from self_assessment"
                                + " where round_id = :round and plan_task_id = :task")
                .param("round", round)
                .param("task", task.path("planTaskId").asLong())
                .query()
                .singleRow();
        long done = task.path("milestones")
                .valueStream()
                .filter(one -> one.path("state").asString().equals("DONE"))
                .count();
        int milestones = task.path("milestones").size();
        String light = Map.of("GREEN", "绿灯", "YELLOW", "黄灯", "RED", "红灯")
                .get(task.path("light").asString());
        return List.of(
                task.path("number").asString(),
                task.path("title").asString(),
                String.valueOf(row.get("lead_unit_name")),
                light,
                milestones == 0 ? "—" : done + "/" + milestones,
                "未自评",
                String.valueOf(row.get("verified_total")).replaceAll("\\.?0+$", ""),
                "—",
                String.valueOf(row.get("final_total")).replaceAll("\\.?0+$", ""),
                "是、否、未开展",
                Grade.valueOf(String.valueOf(row.get("grade"))).label());
    }

    private static String lights(List<JsonNode> tasks) {
        return "绿灯 " + count(tasks, "GREEN") + " 项，黄灯 " + count(tasks, "YELLOW") + " 项，红灯 " + count(tasks, "RED")
                + " 项";
    }

    private static long count(List<JsonNode> tasks, String light) {
        return tasks.stream()
                .filter(task -> task.path("light").asString().equals(light))
                .count();
    }

    private String mean() {
        double mean = jdbc.sql("select avg(verified_total) from self_assessment where round_id = :round")
                .param("round", round)
                .query(Double.class)
                .single();
        return String.valueOf(mean).replaceAll("\\.?0+$", "");
    }

    private List<JsonNode> parts(String kind) {
        return jdbc
                .sql("select content from snapshot_part where round_id = :round and kind = :kind order by ordinal")
                .param("round", round)
                .param("kind", kind)
                .query(String.class)
                .list()
                .stream()
                .map(JSON::readTree)
                .toList();
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
                .map(XWPFTableRow::getTableCells)
                .map(cells -> cells.stream().map(XWPFTableCell::getText).toList())
                .toList();
    }

    /** All numbers of a chart, as they stand in the workbook that goes with it. */
    private static double sum(XWPFChart chart) {
        try (XSSFWorkbook data = chart.getWorkbook()) {
            return StreamSupport.stream(data.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .filter(cell -> cell.getCellType() == CellType.NUMERIC)
                    .mapToDouble(org.apache.poi.ss.usermodel.Cell::getNumericCellValue)
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void theSheetHoldsTextsAlone(byte[] sheet) throws IOException {
        List<List<String>> units = new ArrayList<>();
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            workbook.forEach(one -> one.forEach(
                    row -> row.forEach(cell -> assertThat(cell.getCellType()).isEqualTo(CellType.STRING))));
            assertThat(workbook.getSheet("说明").getRow(2).getCell(1).getStringCellValue())
                    .as("guarded")
                    .isEqualTo("'=小样<script>评估");
            workbook.getSheet("单位汇总").forEach(row -> {
                List<String> cells = new ArrayList<>();
                row.forEach(cell -> cells.add(cell.getStringCellValue()));
                units.add(cells.subList(0, 4));
            });
        }
        assertThat(units.subList(1, units.size()))
                .containsExactly(
                        List.of(LEAD, "1", "0", "80"), List.of(PART, "0", "1", "—"), List.of(SECOND, "1", "0", "80"));
    }

    private void whoMayReadIt() {
        assertThat(officials.as("evaluator1").get(report("")).status())
                .as("once it is signed")
                .isEqualTo(200);
        assertThat(officials.as("evaluator1").get(report("/result-sheet")).status())
                .isEqualTo(403);
        String paper = "/api/papers/"
                + view().path("report").path("report").path("paperId").asLong();
        assertThat(officials.handlerOf(PART).get(paper).status())
                .as("a copy is theirs")
                .isEqualTo(200);
        assertThat(officials.handlerOf(STRANGER).get(paper).status()).isEqualTo(404);
    }

    private void aVoidPaperLetsItBeMendedAndSignedAnew() {
        JsonNode before = stored();
        ok(post(
                officials.as("leader"),
                "/api/papers/" + before.path("paperId").asLong() + "/voiding",
                Map.of("reason", "主送有误")));
        JsonNode after = stored();
        assertThat(after.path("state").asString()).isEqualTo("DRAFT");
        assertThat(after.path("opinion").asString()).contains("主送有误");
        assertThat(after.path("paperId").asLong())
                .isNotEqualTo(before.path("paperId").asLong());

        ok(send("POST", report("/submission"), "{}", version()));
        ok(officials.complete(duty("signReport"), "SIGNED", read()));
        assertThat(stored().path("paperNumber").asString())
                .isNotEqualTo(before.path("paperNumber").asString());
        itsProcessIsInStep();
    }

    private void itsProcessIsInStep() {
        assertThat(officials.consistency().path("checks"))
                .filteredOn(check -> check.path("name").asString().equals("report-out-of-step"))
                .hasSize(1)
                .allSatisfy(check -> assertThat(check.path("count").asInt()).isZero());
    }

    private void theRoundComesToItsGrades() {
        ok(officials.complete(duty("drawSpotChecks"), "DONE", Map.of()));
        weeksGoByUntil(() -> verifications().size() == 2);
        for (JsonNode duty : verifications()) {
            JsonNode self = self(duty.path("planTaskId").asLong());
            long id = self.path("assessment").path("id").asLong();
            ok(post(
                    officials.office(),
                    "/api/self-assessments/" + id + "/check-cards",
                    Map.of(
                            "people",
                            "张三、李四",
                            "checkedOn",
                            officials.today().toString(),
                            "place",
                            HOSTILE,
                            "found",
                            HOSTILE,
                            "isTrue",
                            false)));
            ok(officials.complete(
                    duty,
                    "VERIFIED",
                    Map.of(
                            "scores",
                            List.of(Map.of(
                                    "criterionId",
                                    self.path("lines")
                                            .path(0)
                                            .path("criterion")
                                            .path("id")
                                            .asLong(),
                                    "points",
                                    80,
                                    "reason",
                                    "据事实")),
                            "paper",
                            Map.of("tick", "YES"),
                            "spot",
                            Map.of("tick", "NO", "note", "见抽查记录卡"),
                            "people",
                            Map.of("tick", "NOT_ASKED"))));
            ok(post(officials.office(), "/api/findings", finding(self)));
        }
        weeksGoByUntil(() -> isOpen("proposeGrades"));
        ok(officials.complete(duty("proposeGrades"), "SUBMITTED", Map.of("summary", "总体按计划推进")));
        ok(officials.complete(duty("signGrades"), "SIGNED", Map.of()));
    }

    private static Map<String, Object> finding(JsonNode self) {
        return Map.of(
                "selfAssessmentId",
                self.path("assessment").path("id").asLong(),
                "source",
                "VERIFICATION",
                "unitId",
                self.path("assessment").path("leadUnitId").asLong(),
                "problem",
                "设施未启用",
                "wanted",
                "启用设施",
                "termDays",
                5);
    }

    private void weeksGoByUntil(BooleanSupplier reached) {
        for (int weeks = 0; !reached.getAsBoolean(); weeks++) {
            assertThat(weeks).as("weeks waited").isLessThan(8);
            officials.clockTo(officials.today().plusDays(7).toString());
        }
    }

    private boolean isOpen(String element) {
        return officials.open(plan).stream()
                .anyMatch(duty -> duty.path("element").asString().equals(element));
    }

    private List<JsonNode> verifications() {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals("verifySelfAssessment"))
                .toList();
    }

    private JsonNode self(long task) {
        long id = ok(officials.office().get("/api/self-assessments?roundId=" + round + "&planTaskId=" + task))
                .path("items")
                .path(0)
                .path("id")
                .asLong();
        return ok(officials.office().get("/api/self-assessments/" + id));
    }

    private JsonNode duty(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element));
    }

    private static Map<String, Object> scheme(LocalDate asOf) {
        return Map.of(
                "title",
                "=小样<script>评估",
                "asOf",
                asOf.toString(),
                "scoreStep",
                0.5,
                "partDays",
                1,
                "selfDays",
                2,
                "verifyDays",
                30,
                "objectionDays",
                1,
                "samplePercent",
                100,
                "criteria",
                List.of(Map.of("name", "工作成效", "points", 100, "basis", "JUDGED")));
    }

    private void indicator() {
        jdbc.sql("""
                        insert into plan_indicator (plan_id, ordinal, indicator_number, name, unit, target_kind, comparator,
                          target_value, target_text, attribute, span_start, span_end, span_text)
                        values (:plan, 1, '1', '入学率', '%', 'REACH', '≥', 97, '97%以上', 'BINDING', 0, 1, '文')""").param("plan", plan).update();
    }

    private JsonNode view() {
        return ok(officials.office().get(report("")));
    }

    private static String text(JsonNode view) {
        return view.path("report").path("chapters").toString();
    }

    private int version() {
        return view().path("report").path("report").path("version").asInt();
    }

    private byte[] file(Caller who, String rest) {
        Caller.Answer answer = who.get(report(rest));
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private Caller.Answer send(String method, String path, String body, int version) {
        return officials
                .office()
                .send(
                        method,
                        path,
                        BodyPublishers.ofString(body),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"" + version + "\"");
    }

    private String round(String rest) {
        return "/api/assessment-rounds/" + round + rest;
    }

    private String report(String rest) {
        return round("/report" + rest);
    }
}
