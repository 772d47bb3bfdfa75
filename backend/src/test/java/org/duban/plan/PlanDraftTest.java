package org.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.plan.PlanStory.all;
import static org.duban.plan.PlanStory.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class PlanDraftTest {
    private static final String SMALL = """
            甲市“十四五”某项事业规划
            三、重点任务
            （一）第一部分。
            1．办好第一件事。要求写在这里。（牵头单位：市民政局、市残联；参与单位：市财政局）
            2．办好第二件事。要求写在这里。（责任单位：市民政局、市残联）
            3．办好第三件事。要求写在这里。（牵头单位：市残联；参与单位：市文娱事务局）
            """;

    @LocalServerPort
    int port;

    PlanStory story;

    @BeforeEach
    void officeSignsIn() {
        story = new PlanStory(port);
    }

    private long sample() {
        return story.imported(PlanStory.sample(), "sample.txt").get("id").asLong();
    }

    private long small() {
        return story.pasted(SMALL).get("id").asLong();
    }

    private JsonNode task(long planId, String title) {
        return all(story.items(planId, "tasks"))
                .filter(task -> task.get("title").asString().startsWith(title))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> roles(JsonNode task) {
        return all(task.get("roles"))
                .map(role ->
                        role.get("unit").asString() + " " + role.get("role").asString())
                .toList();
    }

    @Test
    void the_lead_is_named_among_several() {
        long id = small();
        JsonNode defect = story.defect(id, "SEVERAL_LEADS");
        Answer settled = story.settle(
                id, defect, Map.of("choice", "NAME_LEAD", "unitId", story.unit("市残联"), "reason", "市政府办公室批示"));

        assertThat(settled.status()).as(settled.text()).isEqualTo(200);
        assertThat(settled.json().at("/settlement/by").asString()).isEqualTo(story.name());
        assertThat(settled.json().at("/settlement/reason").asString()).isEqualTo("市政府办公室批示");
        assertThat(roles(task(id, "办好第一件事"))).containsExactly("市民政局 PARTICIPANT", "市残联 LEAD", "市财政局 PARTICIPANT");
        assertThat(story.settle(id, defect, Map.of("choice", "DISMISS", "reason", "再来一次"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_settlement_without_reason_or_of_another_kind_is_refused() {
        long id = small();
        JsonNode defect = story.defect(id, "NO_LEAD");
        assertThat(story.settle(id, defect, Map.of("choice", "LEAVE_TO_APPOINTMENT"))
                        .status())
                .isEqualTo(422);
        assertThat(story.settle(id, defect, Map.of("choice", "COMPLETE_PROJECT", "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(story.settle(id, defect, Map.of("choice", "NAME_LEAD", "unitId", story.unit("市财政局"), "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(story.settle(id, defect, Map.of("choice", "LEAVE_TO_APPOINTMENT", "reason", "下达时指定"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_unknown_unit_blocks_publication_until_somebody_says_who_it_is() {
        long id = small();
        JsonNode defect = story.defect(id, "UNKNOWN_UNIT");
        assertThat(defect.get("blocking").asBoolean()).isTrue();
        Answer refused = story.office.post("/api/plans/" + id + "/publication", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("1处");

        long culture = story.unit("市文旅局");
        assertThat(story.settle(id, defect, Map.of("choice", "CHOOSE_UNIT", "unitId", culture, "reason", "机构改革前的名称"))
                        .status())
                .isEqualTo(200);
        assertThat(task(id, "办好第三件事").at("/roles/1/unitId").asLong()).isEqualTo(culture);

        Answer published =
                story.office.post("/api/plans/" + id + "/publication", json(Map.of("paperNumber", "甲政发〔2022〕1号")));
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(published.json().get("state").asString()).isEqualTo("PUBLISHED");
        assertThat(published.json().get("periodStart").asString()).isEqualTo("2021-01-01");
        assertThat(story.office.post("/api/plans/" + id + "/publication", "{}").status())
                .isEqualTo(409);
        assertThat(story.again(id, SMALL, true).status()).isEqualTo(409);
        assertThat(Caller.signedIn(port, "cl-handler")
                        .get("/api/plans/" + id + "/tasks")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_name_taught_once_is_known_to_the_next_import() {
        String text = SMALL.replace("市文娱事务局", "市文艺娱乐办");
        long id = story.pasted(text).get("id").asLong();
        Map<String, Object> alias =
                Map.of("choice", "CREATE_ALIAS", "unitId", story.unit("市文旅局"), "reason", "文件中的习惯叫法");
        assertThat(story.settle(id, story.defect(id, "UNKNOWN_UNIT"), alias).status())
                .isEqualTo(200);
        assertThat(story.pasted(text).at("/counts/blockingDefects").asInt()).isZero();
    }

    @Test
    void an_ambiguous_separator_is_settled_by_stating_the_roles() {
        long id = sample();
        JsonNode defect = story.defect(id, "AMBIGUOUS_SEPARATOR");
        Answer unknown =
                story.settle(id, defect, Map.of("choice", "STATE_ROLES", "text", "牵头：市工信局\n参与：市没有局", "reason", "x"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("detail").asString()).contains("市没有局");
        Answer settled = story.settle(
                id, defect, Map.of("choice", "STATE_ROLES", "text", "牵头：市工信局\n参与：市住建局、市文明办、市残联", "reason", "经核对原件"));
        assertThat(settled.status()).as(settled.text()).isEqualTo(200);
        assertThat(roles(task(id, "加快发展信息无障碍")))
                .containsExactly("市工信局 LEAD", "市住建局 PARTICIPANT", "市文明办 PARTICIPANT", "市残联 PARTICIPANT");
    }

    @Test
    void projects_and_indicators_are_completed_with_sign_off() {
        long id = sample();
        JsonNode project = story.defect(id, "PROJECT_WITHOUT_OWNER_OR_DATE");
        assertThat(story.settle(
                                id,
                                project,
                                Map.of("choice", "COMPLETE_PROJECT", "unitId", story.unit("市民政局"), "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(story.settle(id, project, completedProject()).status()).isEqualTo(200);
        assertThat(all(story.items(id, "key-projects")))
                .filteredOn(row -> !row.get("due").isNull())
                .singleElement()
                .satisfies(row -> assertThat(row.get("owner").asString()).isEqualTo("市民政局"));

        Answer measured = story.settle(id, story.defect(id, "INDICATOR_WITHOUT_BASELINE_OR_PATH"), measured());
        assertThat(measured.status()).as(measured.text()).isEqualTo(200);
        assertThat(all(story.items(id, "indicators")))
                .filteredOn(row -> !row.get("baseline").isNull())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.at("/path/1/value").decimalValue()).isEqualByComparingTo("6.5"));
    }

    private Map<String, Object> completedProject() {
        return Map.of(
                "choice", "COMPLETE_PROJECT", "unitId", story.unit("市民政局"), "due", "2025-12-31", "reason", "会议确定");
    }

    private static Map<String, Object> measured() {
        return Map.of(
                "choice",
                "COMPLETE_INDICATOR",
                "baseline",
                5.5,
                "baselineYear",
                2020,
                "path",
                "2021:6 2022:6.5",
                "reason",
                "统计局提供");
    }

    @Test
    void a_re_import_tells_what_changes_before_it_changes_anything() {
        long id = small();
        story.settle(
                id,
                story.defect(id, "SEVERAL_LEADS"),
                Map.of("choice", "NAME_LEAD", "unitId", story.unit("市残联"), "reason", "批示"));
        assertThat(story.again(id, SMALL, true).json().get("different").asBoolean())
                .isFalse();

        String changed = SMALL.replace("2．办好第二件事。要求写在这里。", "2．办好第二件大事。要求改了。").replace("；参与单位：市文娱事务局", "；参与单位：市科协")
                + "4．办好第四件事。新加的。（牵头单位：市残联）\n";
        JsonNode diff = story.again(id, changed, true).json();
        assertThat(diff.at("/diff/tasks/added").size()).isEqualTo(1);
        assertThat(diff.at("/diff/tasks/changed/0/fields").size()).isEqualTo(2);
        assertThat(diff.at("/diff/tasks/removed").size()).isZero();
        assertThat(diff.at("/diff/roles/removed/0/subject").asString()).contains("市文娱事务局");
        assertThat(story.items(id, "tasks").size()).isEqualTo(3);

        assertThat(story.again(id, changed, false).status()).isEqualTo(200);
        assertThat(story.items(id, "tasks").size()).isEqualTo(4);
        assertThat(roles(task(id, "办好第一件事"))).contains("市残联 LEAD", "市民政局 PARTICIPANT");
        assertThat(story.defect(id, "SEVERAL_LEADS").at("/settlement/choice").asString())
                .isEqualTo("NAME_LEAD");
        assertThat(story.again(id, changed, true).json().get("different").asBoolean())
                .isFalse();
    }

    @Test
    void an_exported_workbook_comes_back_without_a_difference() {
        long id = sample();
        story.settle(id, story.defect(id, "PROJECT_WITHOUT_OWNER_OR_DATE"), completedProject());
        story.settle(id, story.defect(id, "INDICATOR_WITHOUT_BASELINE_OR_PATH"), measured());
        JsonNode first = task(id, "巩固拓展残疾人脱贫攻坚成果");
        Answer edited = story.office.put(
                "/api/plans/" + id + "/tasks/" + first.get("id").asLong(), edit("=1+1"), 0);
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);

        byte[] workbook =
                story.office.get("/api/plans/" + id + "/export.xlsx").response().body();
        JsonNode dry = story.upload("/api/plans/" + id + "/imports?dryRun=true", "p.xlsx", workbook)
                .json();
        assertThat(dry.get("different").asBoolean()).as(dry.toString()).isFalse();

        assertThat(story.upload("/api/plans/" + id + "/imports/xlsx?dryRun=false", "p.xlsx", workbook)
                        .status())
                .isEqualTo(200);
        assertThat(task(id, "=1+1").get("body").asString()).isEqualTo("𠮷 body");
        assertThat(story.items(id, "tasks").size()).isEqualTo(31);
        assertThat(story.items(id, "defects?open=false").size()).isEqualTo(2);
        JsonNode again = story.upload("/api/plans/" + id + "/imports?dryRun=true", "p.xlsx", workbook)
                .json();
        assertThat(again.get("different").asBoolean()).as(again.toString()).isFalse();
    }

    @Test
    void a_workbook_of_somebody_else_is_refused_in_a_sentence() {
        long id = small();
        byte[] document = "PK\u0003\u0004 xl/workbook.xml".getBytes(StandardCharsets.ISO_8859_1);
        Answer refused = story.upload("/api/plans/" + id + "/imports", "p.xlsx", document);
        assertThat(refused.status()).as(refused.text()).isIn(415, 422);
        assertThat(refused.json().get("detail").asString()).isNotBlank();
    }

    @Test
    void an_edit_of_a_stale_row_is_refused_and_a_good_one_keeps_its_reason() {
        long id = small();
        String path =
                "/api/plans/" + id + "/tasks/" + task(id, "办好第一件事").get("id").asLong();
        assertThat(story.office.put(path, edit("改过的标题"), 7).status()).isEqualTo(412);
        Answer edited = story.office.put(path, edit("改过的标题"), 0);
        assertThat(edited.status()).as(edited.text()).isEqualTo(200);
        assertThat(edited.json().get("version").asInt()).isEqualTo(1);
        assertThat(roles(edited.json())).containsExactly("市残联 LEAD");
        assertThat(story.office.put(path, edit("又改"), 0).status()).isEqualTo(412);
        assertThat(story.items(id, "edits").get(0).get("reason").asString()).isEqualTo("校对");
    }

    private static String edit(String title) {
        return json(Map.of(
                "number",
                "1",
                "title",
                title,
                "body",
                "𠮷 body",
                "roles",
                List.of(Map.of("unit", "市残联", "role", "LEAD")),
                "reason",
                "校对"));
    }
}
