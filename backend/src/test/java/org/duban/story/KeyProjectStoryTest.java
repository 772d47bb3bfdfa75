package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Key projects from their completion by the office to the closure of one of them beside its task. */
@ServerTest
class KeyProjectStoryTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int DUE = 7;

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private final Map<LocalDate, JsonNode> said = new LinkedHashMap<>();
    private Officials officials;
    private Caller office;
    private LocalDate today;
    private long plan;
    private List<Long> projects = List.of();

    @Test
    void key_projects_are_completed_signed_and_carried_out_beside_the_tasks() throws IOException {
        published();
        aNightPasses();
        officeTakesTheProposalsAndCorrectsThem();
        theTableGoesOutAndComesBack();
        aNightPasses();
        theLeaderReturnsOne();
        aNightPasses();
        numbersOfTasksStayTheirOwn();
        oneIsCarriedOutToItsClosure();
        theListsOfTheLedgerTellTheKindsApart();
        everyPastDaySaysWhatItSaidThen();
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }

    private void published() {
        officials = new Officials(port);
        office = officials.office();
        today = today();
        plan = small.published(
                today, today.plusYears(3), List.of(lead("市民政局"), participant("市财政局")), List.of(lead("市人社局")));
        projects = small.keyProjects(plan, "最低生活保障", "两项补贴", "照护服务");
        officials.clockTo(today.plusDays(1).toString());
    }

    private void aNightPasses() {
        LocalDate day = today();
        said.put(day, shown(""));
        officials.clockTo(day.plusDays(1).toString());
    }

    private void everyPastDaySaysWhatItSaidThen() {
        said.forEach((day, then) ->
                assertThat(shown("&asOf=" + day)).as("as of " + day).isEqualTo(then));
        assertThat(said.values()).doesNotHaveDuplicates();
        LocalDate first = said.keySet().iterator().next();
        assertThat(ok(office.get(path("/summary?asOf=" + first))).path("blank").asInt())
                .isEqualTo(3);
        assertThat(ok(office.get(path("?state=SIGNED&asOf=" + first)))
                        .path("total")
                        .asInt())
                .isZero();
    }

    /** What a project could be completed by is a matter of today. */
    private JsonNode shown(String when) {
        JsonNode list = ok(office.get(path("?sort=number" + when)));
        list.path("items").forEach(item -> ((ObjectNode) item).remove("proposal"));
        return list;
    }

    private void officeTakesTheProposalsAndCorrectsThem() {
        assertThat(summary().path("blank").asInt()).isEqualTo(3);
        assertThat(post(office, path("/signings"), Map.of()).status())
                .as("nothing is complete yet")
                .isEqualTo(409);

        assertThat(ok(post(office, path("/proposals"), Map.of()))
                        .path("changed")
                        .asInt())
                .isEqualTo(3);

        JsonNode first = project(0);
        assertThat(first.path("gaps")).isEmpty();
        assertThat(save(0, first.path("version").asInt() - 1, "市民政局", "市财政局").status())
                .isEqualTo(412);
        Caller.Answer twice = save(0, first.path("version").asInt(), "市民政局", "市民政局");
        assertThat(twice.json().path("errors").has("participantUnitIds")).isTrue();
        ok(save(0, first.path("version").asInt(), "市民政局", "市财政局"));
        assertThat(ok(office.get(path("/" + projects.get(0) + "/changes"))).findValuesAsString("act"))
                .containsExactly("PROPOSED", "SAVED");
    }

    private void theTableGoesOutAndComesBack() throws IOException {
        byte[] table = office.get(path("/export.xlsx")).response().body();
        assertThat(ok(office.upload(path("/imports"), "a.xlsx", table)).path("changed"))
                .isEmpty();

        byte[] hostile = edited(table, sheet -> {
            sheet.getRow(1).getCell(4).setCellValue("不存在的单位");
            sheet.getRow(2).getCell(DUE).setCellFormula("1+1");
            sheet.getRow(3).getCell(0).setCellValue("999999999");
        });
        Caller.Answer refused = office.upload(path("/imports?dryRun=false"), "a.xlsx", hostile);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("第2行 牵头单位", "第3行 完成时限", "第4行 标识");
        assertThat(project(0).at("/lead/name").asString())
                .as("nothing half saved")
                .isEqualTo("市民政局");

        byte[] good = edited(table, sheet -> sheet.getRow(3).getCell(4).setCellValue("市人社局"));
        assertThat(ok(office.upload(path("/imports?dryRun=false"), "a.xlsx", good))
                        .path("changed"))
                .hasSize(1);
        assertThat(project(2).at("/lead/name").asString()).isEqualTo("市人社局");
        assertThat(officials.handlerOf("市民政局").get(path("")).status())
                .as("drafts are the committee's")
                .isEqualTo(403);
    }

    private void theLeaderReturnsOne() {
        assertThat(ok(post(office, path("/signings"), Map.of()))
                        .path("projects")
                        .asInt())
                .isEqualTo(3);
        assertThat(save(0, project(0).path("version").asInt(), "市民政局", "市财政局").status())
                .as("it lies before the leader")
                .isEqualTo(409);
        theAdministratorSeesWhatIsSigned();
        JsonNode duty = duty("signKeyProjects");
        assertThat(officials
                        .complete(duty, "RETURNED", Map.of("rows", List.of(Map.of("projectId", projects.get(2)))))
                        .json()
                        .path("errors")
                        .has("rows[0].opinion"))
                .isTrue();
        ok(officials.complete(
                duty, "RETURNED", Map.of("rows", List.of(Map.of("projectId", projects.get(2), "opinion", "请民政牵头")))));
        assertThat(summary().path("signed").asInt()).isEqualTo(2);
        assertThat(project(2).path("opinion").asString()).isEqualTo("请民政牵头");

        ok(save(2, project(2).path("version").asInt(), "市民政局", "市人社局"));
        ok(officials.complete(duty("reviseKeyProjects"), "SUBMITTED", Map.of()));
        ok(officials.complete(duty("signKeyProjects"), "SIGNED", Map.of()));
        assertThat(summary().path("signed").asInt()).isEqualTo(3);
        assertThat(save(2, project(2).path("version").asInt(), "市民政局", "市人社局").status())
                .as("signed is signed")
                .isEqualTo(409);
    }

    private void theAdministratorSeesWhatIsSigned() {
        String name = ok(office.get("/api/plans/" + plan)).path("name").asString();
        String wanted = "/api/process-instances?process=project-sign-off&q=" + encoded(name + "：3个重点项目签批");
        assertThat(ok(officials.as("sysadmin").get(wanted)).path("items"))
                .extracting(one -> one.path("title").asString())
                .containsExactly(name + "：3个重点项目签批");
    }

    private void numbersOfTasksStayTheirOwn() {
        assertThat(count("")).isEqualTo(2);
        assertThat(count("&kind=KEY_PROJECT")).isEqualTo(3);
        assertThat(count("&kind=ALL")).isEqualTo(5);
        JsonNode board = ok(office.get("/api/supervision/overview?planId=" + plan));
        assertThat(board.path("tasks").asInt()).isEqualTo(2);
        assertThat(ok(office.get("/api/supervision/overview?kind=ALL&planId=" + plan))
                        .path("tasks")
                        .asInt())
                .isEqualTo(5);
        assertThat(ok(office.get("/api/plans/" + plan + "/tasks")).path("total").asInt())
                .isEqualTo(2);
    }

    private void oneIsCarriedOutToItsClosure() {
        long task = project(0).path("planTaskId").asLong();
        assertThat(officials.handlerOf("市交通局").get("/api/plan-tasks/" + task).status())
                .as("a stranger's number")
                .isEqualTo(404);
        officials.work(plan, duty -> usual(duty, List.of()));
        JsonNode page = ok(office.get("/api/plan-tasks/" + task));
        assertThat(page.path("phase").asString()).isEqualTo("IMPLEMENTATION");
        assertThat(page.at("/place/kind").asString()).isEqualTo("KEY_PROJECT");
        assertThat(page.at("/place/parentId").asLong())
                .isEqualTo(project(0).path("parentTaskId").asLong());
        List<Long> milestones = page.at("/workPlan/milestones").findValues("id").stream()
                .map(JsonNode::asLong)
                .toList();
        assertThat(milestones).isNotEmpty();

        officials.clockTo(firstOfNextQuarter().plusDays(8).toString());
        officials.work(plan, duty -> usual(duty, duty.path("planTaskId").asLong() == task ? milestones : List.of()));
        Caller handler = officials.handlerOf("市民政局");
        ok(post(
                handler,
                "/api/applications",
                Map.of("kind", "CLOSURE", "planTaskId", task, "content", Map.of("summary", "全部完成"))));
        officials.work(plan, duty -> usual(duty, List.of()));
        assertThat(ok(office.get("/api/plan-tasks/" + task)).path("phase").asString())
                .isEqualTo("CLOSED");
        assertThat(count("&phase=IMPLEMENTATION")).as("its tasks go on").isEqualTo(2);
    }

    private void theListsOfTheLedgerTellTheKindsApart() {
        for (String day : List.of("", "&asOf=" + today())) {
            assertThat(kinds("/api/ledger/reports", "kind", day)).containsExactly(2, 3, 5);
            assertThat(kinds("/api/ledger/assignments", "kind", day)).containsExactly(3, 6, 9);
            assertThat(kinds("/api/applications", "taskKind", day)).containsExactly(0, 1, 1);
        }
        assertThat(kinds("/api/ledger/assignments", "kind", "&asOf=" + today.minusDays(1)))
                .as("before the plan was published")
                .containsExactly(0, 0, 0);
    }

    /** How many lines of tasks, of key projects and of both. */
    private List<Integer> kinds(String list, String filter, String more) {
        return Stream.of("&" + filter + "=TASK", "&" + filter + "=KEY_PROJECT", "")
                .map(kind -> ok(office.get(list + "?planId=" + plan + more + kind))
                        .path("total")
                        .asInt())
                .toList();
    }

    private Officials.Step usual(JsonNode duty, List<Long> done) {
        return Answers.usual(duty, today.plusYears(2), done);
    }

    private LocalDate firstOfNextQuarter() {
        LocalDate now = today();
        int month = (now.getMonthValue() - 1) / 3 * 3 + 1;
        return LocalDate.of(now.getYear(), month, 1).plusMonths(3);
    }

    private LocalDate today() {
        return LocalDate.parse(
                ok(office.get("/api/demo/clock")).path("now").asString().substring(0, 10));
    }

    private Caller.Answer save(int which, int version, String lead, String participant) {
        JsonNode now = project(which);
        return office.put(
                path("/" + projects.get(which)),
                JSON.writeValueAsString(Map.of(
                        "parentTaskId",
                        now.path("parentTaskId").asLong(),
                        "leadUnitId",
                        small.unitId(lead),
                        "participantUnitIds",
                        List.of(small.unitId(participant)),
                        "due",
                        now.path("due").asString(),
                        "milestones",
                        List.of(Map.of("title", "全部到位", "due", now.path("due").asString())))),
                version);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private JsonNode project(int which) {
        return ok(office.get(path("/" + projects.get(which))));
    }

    private JsonNode summary() {
        return ok(office.get(path("/summary")));
    }

    private JsonNode duty(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .findFirst()
                .orElseThrow();
    }

    private int count(String more) {
        return ok(office.get("/api/plan-tasks?planId=" + plan + more))
                .path("total")
                .asInt();
    }

    private String path(String rest) {
        return "/api/plans/" + plan + "/project-completions" + rest;
    }

    private static byte[] edited(byte[] table, Consumer<XSSFSheet> edit) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(table));
                var out = new ByteArrayOutputStream()) {
            edit.accept(workbook.getSheet("重点项目"));
            workbook.write(out);
            return out.toByteArray();
        }
    }
}
