package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.joint;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
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
                                today.plusMonths(9).toString(),
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
