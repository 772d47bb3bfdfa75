package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.joint;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.dispatch.ProgressReports;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Characters of four bytes, writing from right to left, and what looks like an expression: every field keeps them. */
@ServerTest
class RareTextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String RARE = "𠮷𬎆 ${7*7} #{now()} عربي ";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    ProgressReports reports;

    @Autowired
    TransactionTemplate transactions;

    private Officials officials;
    private Caller admin;
    private LocalDate today;
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void officials() {
        officials = new Officials(port);
        admin = officials.as("sysadmin");
        today = officials.today();
    }

    @Test
    void in_the_organisation() {
        JsonNode unit = ok(post(admin, "/api/units", unit("rare-1")));
        JsonNode successor = ok(post(admin, "/api/units", unit("rare-2")));
        JsonNode group = ok(post(
                admin,
                "/api/unit-groups",
                Map.of(
                        "code",
                        "rare",
                        "name",
                        say("组"),
                        "phrases",
                        List.of(say("用语")),
                        "memberIds",
                        List.of(unit.path("id").asLong()))));
        JsonNode person = ok(post(admin, "/api/people", person(unit)));
        JsonNode deputy = ok(post(admin, "/api/people", person(unit)));
        String absences = "/api/people/" + person.path("id").asLong() + "/deputies";
        ok(post(
                admin,
                absences,
                Map.of(
                        "deputyId",
                        deputy.path("id").asLong(),
                        "validFrom",
                        today.toString(),
                        "validTo",
                        today.plusDays(9).toString(),
                        "reason",
                        say("事由"))));
        readBack(
                at(admin, "/api/units/", unit),
                at(admin, "/api/units/", successor),
                at(admin, "/api/unit-groups/", group),
                at(admin, "/api/people/", person),
                at(admin, "/api/people/", deputy),
                ok(admin.get(absences)));
    }

    @Test
    void in_the_calendar() {
        ok(post(
                admin,
                "/api/calendar/versions",
                Map.of(
                        "year",
                        2096,
                        "source",
                        say("依据"),
                        "days",
                        List.of(Map.of("date", "2096-05-01", "kind", "HOLIDAY", "name", say("节"))))));
        readBack(ok(admin.get("/api/calendar?year=2096")));
    }

    @Test
    void in_a_plan() {
        Caller office = officials.office();
        String text = "甲市规划（2021—2025年）\n一、" + say("章") + "\n1．" + say("标题") + "。" + say("正文") + "。（牵头单位：市残联）\n";
        JsonNode imported = ok(post(office, "/api/plans/imports", Map.of("text", text, "name", say("名称"))));
        String plan = "/api/plans/" + imported.path("id").asLong();
        readBack(ok(office.get(plan)), ok(office.get(plan + "/tasks")), ok(office.get(plan + "/text")));

        JsonNode task = ok(office.get(plan + "/tasks")).path("items").get(0);
        ok(office.put(
                plan + "/tasks/" + task.path("id").asLong(),
                JSON.writeValueAsString(Map.of(
                        "number",
                        say("号"),
                        "title",
                        say("新标题"),
                        "body",
                        say("新正文"),
                        "roles",
                        List.of(Map.of("unit", "市残联", "role", "LEAD")),
                        "reason",
                        say("理由"))),
                task.path("version").asInt()));
        readBack(
                ok(office.get(plan + "/tasks")),
                ok(office.get(plan + "/text")),
                ok(office.get(plan)),
                ok(office.get(plan + "/edits")));
    }

    @Test
    void in_rows_settlements_and_the_publication_of_a_plan() {
        Caller office = officials.office();
        JsonNode imported =
                ok(post(office, "/api/plans/imports", Map.of("text", Officials.sample(), "name", "样例规划" + RARE)));
        String plan = "/api/plans/" + imported.path("id").asLong();
        JsonNode indicator = first(plan + "/indicators");
        ok(office.put(
                plan + "/indicators/" + indicator.path("id").asLong(),
                JSON.writeValueAsString(Map.of(
                        "number",
                        say("号"),
                        "name",
                        say("指标"),
                        "unit",
                        say("单位"),
                        "target",
                        indicator.path("target"),
                        "reason",
                        say("指标理由"))),
                indicator.path("version").asInt()));
        JsonNode project = first(plan + "/key-projects");
        ok(office.put(
                plan + "/key-projects/" + project.path("id").asLong(),
                JSON.writeValueAsString(Map.of(
                        "number",
                        say("号"),
                        "title",
                        say("项目"),
                        "body",
                        say("内容"),
                        "ownerUnitId",
                        small.unitId("市残联"),
                        "due",
                        today.plusYears(1).toString(),
                        "reason",
                        say("项目理由"))),
                project.path("version").asInt()));
        JsonNode defect = first(plan + "/defects?open=true");
        ok(post(
                office,
                plan + "/defects/" + defect.path("id").asLong() + "/settlement",
                Map.of("choice", "DISMISS", "reason", say("处理理由"))));
        ok(post(
                office,
                plan + "/publication",
                Map.of("start", today.toString(), "end", today.plusYears(5).toString(), "paperNumber", say("号"))));
        readBack(
                ok(office.get(plan)),
                ok(office.get(plan + "/indicators?size=200")),
                ok(office.get(plan + "/key-projects?size=200")),
                ok(office.get(plan + "/defects?size=200")),
                ok(office.get(plan + "/edits?size=200")));
    }

    private JsonNode first(String list) {
        return ok(officials.office().get(list)).path("items").get(0);
    }

    @Test
    void in_urges_instructions_and_what_is_taken_back() {
        long plan = small.published(today, today.plusYears(2), List.of(joint("市人社局"), joint("市卫健委")));
        long task = small.taskIds(plan).get(0);
        officials.clockTo(today.plusDays(1).toString());
        Caller handler = officials.handlerOf("市人社局");
        JsonNode duty = officials.openDuty(plan, "acknowledgeTask", "市人社局");
        long urge = ok(post(
                        officials.office(),
                        "/api/urges",
                        Map.of("workItemIds", List.of(duty.path("id").asLong()), "reason", say("催办"))))
                .path("ids")
                .get(0)
                .asLong();
        ok(post(handler, "/api/urges/" + urge + "/receipt", Map.of()));
        ok(post(handler, "/api/urges/" + urge + "/reply", Map.of("reply", say("回复"))));
        readBack(ok(officials.office().get("/api/urges?planId=" + plan)), ok(handler.get("/api/notices?size=50")));

        ok(officials.complete(duty, "ACCEPTED", Map.of()));
        ok(post(handler, "/api/work-items/" + duty.path("id").asLong() + "/withdrawal", Map.of("reason", say("撤回"))));
        JsonNode again = officials.openDuty(plan, "acknowledgeTask", "市人社局");
        String within = "/api/work-items/" + again.path("id").asLong();
        long head =
                ok(officials.as("rs-head").get("/api/session")).path("personId").asLong();
        ok(post(handler, within + "/opinions", Map.of("of", List.of(head), "question", say("问题"))));
        ok(post(handler, within + "/copies", Map.of("to", List.of(head), "note", say("附言"))));
        readBack(Stream.concat(Stream.of(taskPages(task)), Stream.of(ok(handler.get(within + "/handling"))))
                .toArray(JsonNode[]::new));

        long instruction = ok(post(
                        officials.as("leader"),
                        "/api/instructions",
                        Map.of(
                                "planTaskId",
                                task,
                                "unitId",
                                small.unitId("市人社局"),
                                "words",
                                say("批示"),
                                "paperNumber",
                                say("文"),
                                "until",
                                workingDayAfter(30),
                                "repeatReason",
                                say("另有要求"))))
                .at("/instruction/id")
                .asLong();
        act(plan, "carryOutInstruction", "ANSWERED", Map.of("answer", say("首次")));
        act(plan, "signInstructionAnswer", "RETURNED", Map.of("opinion", say("退回")));
        act(plan, "carryOutInstruction", "ANSWERED", Map.of("answer", say("办理")));
        act(plan, "signInstructionAnswer", "SIGNED", Map.of());
        act(plan, "reviewInstruction", "RETURNED", Map.of("opinion", say("继续"), "until", workingDayAfter(40)));
        ok(post(
                officials.as("leader"),
                "/api/instructions/" + instruction + "/revocation",
                Map.of("reason", say("撤销"))));
        readBack(Stream.concat(
                        Stream.of(taskPages(task)),
                        Stream.of(
                                ok(officials.as("leader").get("/api/instructions/" + instruction)),
                                ok(officials.office().get("/api/burden/repeats?planId=" + plan))))
                .toArray(JsonNode[]::new));
        officials.assertSound();
    }

    private String workingDayAfter(int days) {
        return ok(officials.office().get("/api/calendar/deadlines?workingDays=1&from=" + today.plusDays(days)))
                .path("day")
                .asString();
    }

    @Test
    void in_progress_reports_and_a_withdrawn_application() {
        long plan = small.published(today, today.plusYears(2), List.of(lead("市人社局"), participant("市卫健委")));
        long task = small.taskIds(plan).get(0);
        officials.clockTo(today.plusDays(1).toString());
        officials.work(plan, duty -> Answers.usual(duty, today.plusMonths(6), List.of()));
        Instant deadline = officials.inDays(3000);
        transactions.executeWithoutResult(transaction -> reports.openRound(plan, say("轮"), deadline));
        officials.clockTo(today.plusDays(2).toString());

        report(plan, "reportProgress", "市卫健委", progress());
        report(plan, "signProgress", "市卫健委", "RETURNED", Map.of("opinion", say("退回")));
        readBack(taskPages(task)); // the next text takes the place of this one
        report(plan, "reportProgress", "市卫健委", progress());
        report(plan, "signProgress", "市卫健委", "SIGNED", Map.of());
        officials.work(
                plan,
                duty -> List.of("reportProgress", "signProgress")
                                .contains(duty.path("element").asString())
                        ? Answers.usual(duty, today, List.of())
                        : null);
        report(plan, "sumUpProgress", "市人社局", progress());
        report(plan, "signSummary", "市人社局", "SIGNED", Map.of());
        act(plan, "verifyProgress", "VERIFIED", Map.of("opinion", say("核实")));
        readBack(taskPages(task));

        Caller handler = officials.handlerOf("市人社局");
        JsonNode filed = ok(post(
                handler,
                "/api/applications",
                Map.of("kind", "SUSPENSION", "planTaskId", task, "content", Map.of("reason", say("中止")))));
        ok(post(
                handler,
                "/api/applications/" + filed.path("id").asLong() + "/withdrawal",
                Map.of("reason", say("撤回"))));
        readBack(at(handler, "/api/applications/", filed));
        officials.assertSound();
    }

    private Map<String, Object> progress() {
        return Map.of("done", say("已做"), "problems", say("问题"), "next", say("下一步"));
    }

    private void report(long plan, String element, String unit, Map<String, ?> form) {
        report(plan, element, unit, "SUBMITTED", form);
    }

    private void report(long plan, String element, String unit, String outcome, Map<String, ?> form) {
        ok(officials.complete(officials.openDuty(plan, element, unit), outcome, form));
    }

    @Test
    void on_the_way_of_a_task() {
        long plan = small.published(today, today.plusYears(2), List.of(joint("市人社局"), joint("市卫健委"), joint("市医保局")));
        long task = small.taskIds(plan).get(0);
        officials.clockTo(today.plusDays(1).toString());
        act(plan, "acknowledgeTask", "ACCEPTED", Map.of("note", say("备注")));
        act(plan, "acknowledgeTask", "REFUSED", Map.of("legalBasis", say("依据"), "reason", say("理由")));
        act(plan, "arbitrateResponsibility", "UPHELD", Map.of("reason", say("裁定"), "paperNumber", say("文")));
        officials.work(
                plan,
                duty -> duty.path("element").asString().equals("acknowledgeTask")
                        ? new Officials.Step("ACCEPTED", Map.of("note", say("再")))
                        : null);
        act(
                plan,
                "appointCoordinator",
                "APPOINTED",
                Map.of("unitId", small.unitId("市人社局"), "paperNumber", say("指定"), "reason", say("指定理由")));
        act(plan, "drawUpWorkPlan", "SUBMITTED", workPlan());
        readBack(taskPages(task)); // the next edition takes the place of this one
        act(plan, "signWorkPlan", "RETURNED", Map.of("opinion", say("退回")));
        act(plan, "drawUpWorkPlan", "SUBMITTED", workPlan());
        act(plan, "signWorkPlan", "SIGNED", Map.of());
        act(plan, "countersignWorkPlan", "OBJECTED", Map.of("opinion", say("异议")));
        act(plan, "countersignWorkPlan", "AGREED", Map.of("opinion", say("会签")));

        Caller lead = officials.handlerOf("市人社局");
        ok(lead.upload("/api/evidence?planTaskId=" + task, "𠮷𬎆.txt", "台账".getBytes(StandardCharsets.UTF_8)));
        act(plan, "approveWorkPlan", "APPROVED", Map.of("opinion", say("批准")));
        JsonNode filed = ok(post(
                lead,
                "/api/applications",
                Map.of(
                        "kind",
                        "EXTENSION",
                        "planTaskId",
                        task,
                        "content",
                        Map.of(
                                "milestoneId",
                                ok(lead.get("/api/plan-tasks/" + task))
                                        .at("/workPlan/milestones/0/id")
                                        .asLong(),
                                "until",
                                workingDayAfter(270),
                                "reason",
                                say("延期")))));
        said.add("𠮷𬎆.txt");
        readBack(Stream.concat(Stream.of(taskPages(task)), Stream.of(at(lead, "/api/applications/", filed)))
                .toArray(JsonNode[]::new));
        officials.assertSound();
    }

    private JsonNode[] taskPages(long task) {
        return Stream.of(
                        "/api/plan-tasks/" + task,
                        "/api/plan-tasks/" + task + "/timeline?size=200",
                        "/api/risks?planTaskId=" + task)
                .map(page -> ok(officials.office().get(page)))
                .toArray(JsonNode[]::new);
    }

    private void act(long plan, String element, String outcome, Map<String, ?> form) {
        JsonNode duty = officials.open(plan).stream()
                .filter(open -> open.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow();
        ok(officials.complete(duty, outcome, form));
    }

    private Map<String, Object> workPlan() {
        return Map.of(
                "summary",
                say("方案"),
                "risks",
                List.of(Map.of(
                        "what", say("风险"), "likelihood", 2, "impact", 3, "measure", say("对策"), "signWords", say("征兆"))),
                "milestones",
                List.of(Map.of(
                        "title", say("里程碑"), "due", today.plusMonths(6).toString(), "yearlyTarget", say("年度目标"))),
                "division",
                List.of(Map.of("unitId", small.unitId("市卫健委"), "work", say("分工"))));
    }

    private Map<String, Object> unit(String code) {
        return Map.of(
                "code",
                code,
                "name",
                say("简称"),
                "fullName",
                say("全称"),
                "aliases",
                List.of(say("别名")),
                "kind",
                "CITY_DEPARTMENT",
                "validFrom",
                "2021-01-01");
    }

    private Map<String, Object> person(JsonNode unit) {
        return Map.of(
                "name",
                say("姓名"),
                "posts",
                List.of(Map.of(
                        "unitId",
                        unit.path("id").asLong(),
                        "kind",
                        "HANDLER",
                        "title",
                        say("职务"),
                        "validFrom",
                        "2021-01-01")));
    }

    /** A text of its own for each field, to be found again. */
    private String say(String field) {
        String text = RARE + field + said.size();
        said.add(text);
        return text;
    }

    private void readBack(JsonNode... pages) {
        List<String> found =
                Stream.of(pages).flatMap(page -> texts(page).stream()).toList();
        assertThat(said).allSatisfy(text -> assertThat(found).anyMatch(shown -> shown.contains(text)));
        said.clear();
    }

    private static JsonNode at(Caller who, String path, JsonNode row) {
        return ok(who.get(path + row.path("id").asLong()));
    }

    private static List<String> texts(JsonNode node) {
        return node.isContainer()
                ? node.valueStream().flatMap(child -> texts(child).stream()).toList()
                : List.of(node.asString());
    }
}
