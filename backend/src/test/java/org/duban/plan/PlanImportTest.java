package org.duban.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.duban.plan.PlanStory.all;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class PlanImportTest {
    private static final Path PLANS = Path.of(System.getenv().getOrDefault("PLANS_DIR", "../../../shared/plans"));

    @LocalServerPort
    int port;

    PlanStory story;

    @BeforeEach
    void officeSignsIn() {
        story = new PlanStory(port);
    }

    @Test
    void sample_plan_has_the_facts_of_the_linfen_plan() {
        assertLinfen(story.imported(PlanStory.sample(), "sample.txt"));
    }

    @Test
    void real_linfen_plan_is_read_whole() throws IOException {
        Path linfen = PLANS.resolve("linfen-2021-2025.txt");
        assumeThat(linfen).exists();
        assertLinfen(story.imported(Files.readAllBytes(linfen), "linfen-2021-2025.txt"));
    }

    @Test
    void real_plans_of_other_shapes_are_taken_in() throws IOException {
        assumeThat(PLANS).isDirectory();
        for (String name : new String[] {"guofa-2019-3.txt", "guangzhou-talent-2012-excerpt.txt"}) {
            JsonNode imported = story.imported(Files.readAllBytes(PLANS.resolve(name)), name);
            assertThat(imported.at("/counts/tasks").asInt()).isGreaterThan(10);
            assertThat(story.items(imported.get("id").asLong(), "tasks").size())
                    .isEqualTo(imported.at("/counts/tasks").asInt());
        }
    }

    private void assertLinfen(JsonNode imported) {
        long id = imported.get("id").asLong();
        JsonNode counts = imported.get("counts");
        assertThat(counts.get("tasks").asInt()).isEqualTo(31);
        assertThat(counts.get("assignments").asInt()).isEqualTo(155);
        assertThat(counts.get("indicators").asInt()).isEqualTo(11);
        assertThat(counts.get("keyProjects").asInt()).isEqualTo(46);
        assertThat(counts.get("blockingDefects").asInt()).isZero();
        JsonNode tasks = story.items(id, "tasks");
        assertThat(all(tasks)
                        .collect(Collectors.groupingBy(
                                task -> task.get("section").asString().substring(1, 2), Collectors.counting())))
                .isEqualTo(Map.of("一", 6L, "二", 5L, "三", 10L, "四", 4L, "五", 6L));
        assertThat(all(tasks)
                        .flatMap(task -> all(task.get("roles")))
                        .filter(role -> role.get("unitId").isNull())
                        .map(role -> role.get("group").asBoolean()))
                .containsOnly(true);
        assertSpans(id, tasks, "tasks");
        assertSpans(id, story.items(id, "indicators"), "indicators");
        assertSpans(id, story.items(id, "key-projects"), "key-projects");
        assertSpans(id, story.items(id, "defects"), "defects");
        assertThat(story.office.get("/api/plans/" + id).json().get("periodEnd").asString())
                .isEqualTo("2025-12-31");
    }

    private void assertSpans(long id, JsonNode rows, String what) {
        String text = story.office
                .get("/api/plans/" + id + "/text")
                .json()
                .get("text")
                .asString();
        assertThat(all(rows)).as(what).isNotEmpty().allSatisfy(row -> assertThat(text.substring(
                        row.at("/source/start").asInt(), row.at("/source/end").asInt()))
                .isEqualTo(row.at("/source/text").asString()));
    }

    @Test
    void roles_are_as_the_text_writes_them() {
        long id = story.imported(PlanStory.sample(), "sample.txt").get("id").asLong();
        JsonNode ambiguous = all(story.items(id, "tasks"))
                .filter(task -> task.get("title").asString().startsWith("加快发展信息无障碍"))
                .findFirst()
                .orElseThrow();
        assertThat(all(ambiguous.get("roles")).map(role -> role.get("role").asString()))
                .containsExactly("JOINT", "JOINT", "JOINT", "JOINT");
        assertThat(story.defect(id, "AMBIGUOUS_SEPARATOR").get("blocking").asBoolean())
                .isFalse();
        assertThat(all(story.items(id, "tasks")).flatMap(task -> all(task.get("roles"))))
                .filteredOn(role -> role.get("group").asBoolean())
                .singleElement()
                .satisfies(role -> assertThat(role.get("groupId").isNull()).isFalse());
    }

    @Test
    void rare_characters_and_expressions_stay_as_they_are() {
        String text = PlanStory.sampleText()
                .replace("全市约有30.5万名残疾人。", "𠮷林与𬎆的 ${1+1} #{now()} <script>。")
                .replace("普法规划列入残疾人保障法。", "𠮷𬎆 ${x} 普法。");
        long id = story.pasted(text).get("id").asLong();
        assertThat(all(story.items(id, "tasks")).map(task -> task.get("body").asString()))
                .anyMatch(body -> body.contains("𠮷𬎆 ${x} 普法"));
    }

    @Test
    void gb18030_is_read_and_a_text_without_tasks_gives_none() {
        byte[] text = PlanStory.sampleText().getBytes(Charset.forName("GB18030"));
        assertThat(story.imported(text, "gb.txt").at("/counts/tasks").asInt()).isEqualTo(31);
        JsonNode none = story.pasted("关于召开会议的通知\n各单位：\n请准时参加。\n");
        assertThat(none.at("/counts/tasks").asInt()).isZero();
        Answer refused = story.office.post("/api/plans/" + none.get("id").asLong() + "/publication", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("没有重点任务");
    }

    @Test
    void hostile_uploads_are_refused_in_a_sentence() {
        assertRefused(story.upload("/api/plans/imports", "empty.txt", new byte[0]), 422);
        assertRefused(
                story.upload("/api/plans/imports", "a.txt", new byte[] {(byte) 0xff, 0, 1, 2, (byte) 0xfe}), 415, 422);
        assertRefused(
                story.upload(
                        "/api/plans/imports", "a.docx", "PK\u0003\u0004junk".getBytes(StandardCharsets.ISO_8859_1)),
                415,
                422);
        assertRefused(
                story.upload("/api/plans/imports", "a.png", "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1)),
                415);
        assertRefused(story.office.post("/api/plans/imports", "{\"text\":\"  \"}"), 422);
        assertRefused(story.office.post("/api/plans/imports", "[["), 400);
    }

    private static void assertRefused(Answer answer, Integer... statuses) {
        assertThat(answer.status()).as(answer.text()).isIn((Object[]) statuses);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asString()).isNotBlank();
    }

    @Test
    void drafts_are_seen_by_the_office_alone() {
        long id = story.pasted("甲市规划（2021—2025年）\n一、重点任务\n1．做一件事。细则如下。（牵头单位：市残联）\n")
                .get("id")
                .asLong();
        for (String reader : new String[] {"leader", "cl-handler", "cl-head", "evaluator1"}) {
            assertThat(Caller.signedIn(port, reader)
                            .get("/api/plans/" + id + "/tasks")
                            .status())
                    .isEqualTo(404);
        }
        for (String other : new String[] {"sysadmin", "secadmin", "auditor"}) {
            assertThat(Caller.signedIn(port, other).get("/api/plans").status()).isEqualTo(403);
        }
        assertThat(new Caller(port).get("/api/plans").status()).isEqualTo(401);
        assertThat(Caller.signedIn(port, "cl-handler")
                        .post("/api/plans/imports", "{\"text\":\"x\",\"name\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void thousands_of_tasks_are_saved_in_seconds() {
        StringBuilder text = new StringBuilder("甲市大规划（2021—2025年）\n三、重点任务\n（一）第一部分。\n");
        for (int i = 1; text.length() < 340_000; i++) {
            if (i % 500 == 0) {
                text.append("（").append("一二三四五六七八九十".charAt(i / 500)).append("）下一部分。\n");
            }
            text.append(i % 500 + 1)
                    .append("．做好第")
                    .append(i)
                    .append("件事情。")
                    .append("这里写清楚要求和进度。".repeat(8))
                    .append("（牵头单位：市残联；参与单位：市民政局、市财政局）\n");
        }
        long start = System.nanoTime();
        JsonNode imported = story.pasted(text.toString());
        assertThat((System.nanoTime() - start) / 1_000_000_000.0).isLessThan(20);
        assertThat(imported.at("/counts/tasks").asInt()).isGreaterThan(2000);
        assertThat(imported.at("/counts/assignments").asInt())
                .isEqualTo(imported.at("/counts/tasks").asInt() * 3);
    }
}
