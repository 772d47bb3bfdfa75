package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.duban.dispatch.LightSweep;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The table of lights is rewritten, tried and put in force; a light is overridden and falls back; both as of any day. */
@ServerTest
class LightStoryTest {
    private static final String TABLE = "/api/rule-tables/light";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    LightSweep sweep;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private long plan;
    private long task;

    @BeforeEach
    void a_task_whose_units_are_asked_to_acknowledge() {
        officials = new Officials(port);
        LocalDate today = officials.today();
        plan = small.published(today, today.plusYears(3), List.of(SmallPlan.lead("市民政局")));
        officials.clockTo(today.plusDays(1).toString());
        task = small.taskIds(plan).get(0);
    }

    /** The server and its tables are shared with other stories. */
    @AfterEach
    void the_table_of_the_product_holds_again() {
        jdbc.sql("delete from rule_table_version").update();
        sweep.judgeByNewTable();
    }

    @Test
    void a_draft_is_tried_put_in_force_by_another_and_turns_just_the_lights_that_the_trial_named() {
        assertThat(light()).isEqualTo("GREEN");
        JsonNode draft = ok(post(officials.office(), TABLE + "/drafts", Map.of()));
        long id = draft.at("/version/id").asLong();
        assertThat(draft.path("rows")).hasSize(11);
        List<Map<String, Object>> rows = rows(draft);
        rows.add(4, row(Map.of("phase", "\"ACKNOWLEDGEMENT\""), "YELLOW", "签收中，逾期 {逾期待办（件）} 件"));

        JsonNode saved = ok(save(id, 0, rows));
        assertThat(saved.path("problems")).isEmpty();
        JsonNode trial = ok(officials.office().get(TABLE + "/versions/" + id + "/trial?planId=" + plan));
        assertThat(trial.path("judged").asInt()).isEqualTo(1);
        assertThat(trial.at("/changes/total").asInt()).isEqualTo(1);
        JsonNode change = trial.at("/changes/items/0");
        assertThat(change.at("/before/value").asString()
                        + change.at("/after/value").asString())
                .isEqualTo("GREENYELLOW");
        assertThat(change.at("/after/sentence").asString()).isEqualTo("签收中，逾期 0 件（《任务亮灯》草案）");
        assertThat(light()).as("nothing is written").isEqualTo("GREEN");

        LocalDate from = officials.today().plusDays(2);
        JsonNode signed = ok(sign(id, 1, from));
        assertThat(signed.at("/version/state").asString()).isEqualTo("TO_COME");
        sweep.judgeByNewTable();
        assertThat(light()).as("its day has not come").isEqualTo("GREEN");
        LocalDate before = officials.today();

        officials.clockTo(from.toString());
        assertThat(light()).isEqualTo("YELLOW");
        String number = signed.at("/version/number").asString();
        assertThat(page().path("lightReason").asString()).isEqualTo("签收中，逾期 0 件（《任务亮灯》" + number + "）");
        assertThat(asOf(before, "/api/plan-tasks").path("lightReason").asString())
                .contains("《任务亮灯》2026.2");
        assertThat(asOf(from, "/api/ledger").path("lightReason").asString()).contains("《任务亮灯》" + number);
        JsonNode versions = ok(officials.office().get(TABLE + "/versions")).path("items");
        assertThat(versions)
                .extracting(version -> version.path("state").asString())
                .containsExactly("IN_FORCE", "PAST");
        assertThat(ok(post(officials.office(), TABLE + "/drafts", Map.of())).path("rows"))
                .as("the next draft begins as what is in force")
                .hasSize(12);
        officials.assertSound();
    }

    @Test
    void what_is_no_rule_is_refused_cell_by_cell_and_what_is_no_table_is_not_put_in_force() {
        JsonNode draft = ok(post(officials.office(), TABLE + "/drafts", Map.of()));
        long id = draft.at("/version/id").asLong();
        List<Map<String, Object>> hostile = rows(draft);
        hostile.add(0, row(Map.of("overdueDuties", "${1}"), "BLUE", "T(java.lang.Runtime)\n"));
        hostile.add(1, row(Map.of("phase", "\"CLOSED\" or true"), "GREEN", "${days}"));
        Answer refused = save(id, 0, hostile);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").propertyNames())
                .contains("rows[0].overdueDuties", "rows[0].light", "rows[1].phase", "rows[1].reason");
        assertThat(refused.json().at("/errors/rows[0].overdueDuties").asString())
                .contains("第 1 行“逾期待办（件）”");

        List<Map<String, Object>> hiding = rows(draft);
        hiding.add(0, row(Map.of("lateMilestones", "0"), "GREEN", "没有逾期里程碑"));
        hiding.remove(hiding.size() - 1);
        JsonNode saved = ok(save(id, 0, hiding));
        assertThat(saved.path("problems").toString()).contains("第 1 行违反“数据缺失一律亮红灯”", "最后一行的条件应全部为“不限”");
        Answer tried = officials.office().get(TABLE + "/versions/" + id + "/trial");
        assertThat(List.of(tried.status(), sign(id, 1, officials.today()).status()))
                .containsOnly(409);
    }

    @Test
    void a_signed_version_is_withdrawn_before_its_day_and_never_holds() {
        long id = ok(post(officials.office(), TABLE + "/drafts", Map.of()))
                .at("/version/id")
                .asLong();
        List<Map<String, Object>> rows = rows(ok(officials.office().get(TABLE + "/versions/" + id)));
        rows.add(4, row(Map.of("phase", "\"ACKNOWLEDGEMENT\""), "YELLOW", "签收中"));
        ok(save(id, 0, rows));
        LocalDate from = officials.today().plusDays(2);
        ok(sign(id, 1, from));
        assertThat(withdraw(officials.office(), id, 2, "口径有误").status()).isEqualTo(403);
        assertThat(withdraw(officials.as("leader"), id, 1, "口径有误").status()).isEqualTo(412);
        assertThat(withdraw(officials.as("leader"), id, 2, " ").status()).isEqualTo(422);
        JsonNode withdrawn = ok(withdraw(officials.as("leader"), id, 2, "口径有误"));
        assertThat(withdrawn.at("/version/state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.at("/version/withdrawnBecause").asString()).isEqualTo("口径有误");
        assertThat(withdraw(officials.as("leader"), id, 3, "再撤").status()).isEqualTo(409);

        officials.clockTo(from.toString());
        assertThat(page().path("lightReason").asString())
                .as("the version before goes on")
                .contains("《任务亮灯》2026.2");
        assertThat(ok(officials.office().get(TABLE + "/versions")).path("items"))
                .extracting(version -> version.path("state").asString())
                .containsExactly("WITHDRAWN", "IN_FORCE");
        long next = ok(post(officials.office(), TABLE + "/drafts", Map.of()))
                .at("/version/id")
                .asLong();
        ok(save(next, 0, rows));
        JsonNode signed = ok(sign(next, 1, officials.today()));
        assertThat(signed.at("/version/number").asString())
                .as("a number is not given twice")
                .isNotEqualTo(withdrawn.at("/version/number").asString());
        assertThat(withdraw(officials.as("leader"), next, 2, "已施行").status()).isEqualTo(409);
    }

    private static Answer withdraw(Caller who, long id, int version, String reason) {
        return who.send(
                "POST",
                TABLE + "/versions/" + id + "/withdrawal",
                BodyPublishers.ofString(JSON.writeValueAsString(Map.of("reason", reason))),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + version + "\"");
    }

    @Test
    void of_two_who_draft_save_or_sign_at_once_one_does() throws Exception {
        List<Integer> begun = atOnce(
                () -> post(officials.office(), TABLE + "/drafts", Map.of()).status());
        assertThat(begun).containsExactlyInAnyOrder(201, 409);
        JsonNode draft = ok(officials.office().get(TABLE + "/versions")).at("/items/0");
        long id = draft.path("id").asLong();
        List<Map<String, Object>> rows = rows(ok(officials.office().get(TABLE + "/versions/" + id)));
        assertThat(atOnce(() -> save(id, 0, rows).status())).containsExactlyInAnyOrder(200, 412);
        Answer own = officials
                .office()
                .send(
                        "POST",
                        TABLE + "/drafts/" + id + "/signature",
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"1\"");
        assertThat(own.status()).as("the office does not sign").isEqualTo(403);
        officials.as("leader");
        LocalDate today = officials.today();
        assertThat(atOnce(() -> sign(id, 1, today).status())).containsExactlyInAnyOrder(200, 409);
        assertThat(ok(officials.office().get(TABLE + "/versions/" + id))
                        .at("/version/state")
                        .asString())
                .isEqualTo("IN_FORCE");
    }

    @Test
    void an_override_is_signed_told_everywhere_and_ends_by_itself() {
        Caller leader = officials.as("leader");
        LocalDate today = officials.today();
        Answer mild = override(officials.office(), "RED", today.plusDays(61));
        assertThat(mild.status()).isEqualTo(422);
        assertThat(ok(override(officials.office(), "YELLOW", today.plusDays(3)))
                        .path("byLeader")
                        .asBoolean())
                .isFalse();
        assertThat(override(leader, "RED", today).status()).as("one at a time").isEqualTo(409);
        assertThat(light()).isEqualTo("YELLOW");
        String reason = page().path("lightReason").asString();
        assertThat(reason).startsWith("人工调灯（").contains("至 " + today.plusDays(3), "群众反映", "规则表判定为绿灯：", "《任务亮灯》2026.2");
        assertThat(page().at("/override/tableLight").asString()).isEqualTo("GREEN");

        officials.clockTo(today.plusDays(3).toString());
        assertThat(light()).as("its last day").isEqualTo("YELLOW");
        officials.clockTo(today.plusDays(4).toString());
        JsonNode page = page();
        assertThat(page.path("override").isNull()).isTrue();
        assertThat(page.path("lightReason").asString()).doesNotContain("人工调灯");
        JsonNode then = asOf(today.plusDays(2), "/api/plan-tasks");
        assertThat(then.path("overridden").asBoolean()).isTrue();
        assertThat(then.path("lightReason").asString()).startsWith("人工调灯（");
        assertThat(asOf(today.plusDays(2), "/api/ledger").path("overridden").asBoolean())
                .isTrue();
        JsonNode told = ok(officials.office().get("/api/plan-tasks/" + task + "/light-overrides"))
                .at("/items/0");
        assertThat(told.path("endReason").asString()).contains("已过");
        assertThat(told.path("endedAt").isNull()).isFalse();

        Answer strict = override(officials.office(), "GREEN", officials.today());
        assertThat(strict.status())
                .as("to be milder takes a leader, or there is nothing to do")
                .isIn(403, 409);
        officials.assertSound();
    }

    @Test
    void missing_data_cannot_be_made_green_and_a_green_override_ends_when_data_goes_missing() {
        officials.work(
                plan,
                duty -> duty.path("element").asString().equals("acknowledgeTask")
                        ? Answers.usual(duty, officials.today(), List.of())
                        : null);
        assertThat(page().path("phase").asString()).isEqualTo("WORK_PLAN");
        JsonNode duty = officials.openDuty(plan, "drawUpWorkPlan", "市民政局");
        LocalDate due = LocalDate.parse(duty.path("due").asString().substring(0, 10));
        officials.clockTo(due.minusDays(1).toString());
        assertThat(light()).as("reminded").isEqualTo("YELLOW");
        Caller leader = officials.as("leader");
        assertThat(override(officials.office(), "GREEN", due.plusDays(9)).status())
                .isEqualTo(403);
        long id = ok(override(leader, "GREEN", due.plusDays(9))).path("id").asLong();
        String end = "/api/plan-tasks/" + task + "/light-overrides/" + id + "/end";
        assertThat(post(officials.office(), end, Map.of("reason", "不妥")).status())
                .isEqualTo(403);
        assertThat(light()).isEqualTo("GREEN");

        officials.clockTo(due.plusDays(2).toString());
        assertThat(light()).isEqualTo("RED");
        assertThat(page().path("lightReason").asString()).startsWith("实施方案到期未报出（");
        Answer green = override(leader, "GREEN", due.plusDays(9));
        assertThat(green.json().path("detail").asString()).contains("数据缺失", "不能调为绿灯");
        long yellow = ok(override(leader, "YELLOW", due.plusDays(9))).path("id").asLong();
        assertThat(page().path("lightReason").asString()).contains("规则表判定为红灯：实施方案到期未报出");
        ok(post(leader, "/api/plan-tasks/" + task + "/light-overrides/" + yellow + "/end", Map.of("reason", "不再需要")));
        assertThat(light()).isEqualTo("RED");
        officials.assertSound();
    }

    @Test
    void overrides_and_drafts_are_for_those_they_concern_and_nobody_overrides_for_their_own_unit() {
        Caller stranger = officials.handlerOf("市财政局");
        assertThat(stranger.get("/api/plan-tasks/" + task + "/light-overrides").status())
                .isEqualTo(404);
        assertThat(officials
                        .handlerOf("市民政局")
                        .get("/api/plan-tasks/" + task + "/light-overrides")
                        .status())
                .isEqualTo(200);
        long draft = ok(post(officials.office(), TABLE + "/drafts", Map.of()))
                .at("/version/id")
                .asLong();
        assertThat(stranger.get(TABLE + "/versions/" + draft).status()).isEqualTo(404);
        assertThat(officials
                        .office()
                        .get("/api/rule-tables/ladder/versions/" + draft)
                        .status())
                .isEqualTo(404);
        assertThat(post(officials.office(), "/api/rule-tables/deadline/drafts", Map.of())
                        .status())
                .isEqualTo(409);

        LocalDate today = officials.today();
        long own = small.published(today, today.plusYears(3), List.of(SmallPlan.lead("市残联")));
        officials.clockTo(today.plusDays(1).toString());
        long ours = small.taskIds(own).get(0);
        Answer refused = post(
                officials.office(),
                "/api/plan-tasks/" + ours + "/light-overrides",
                Map.of(
                        "light",
                        "RED",
                        "reason",
                        "从严",
                        "until",
                        officials.today().toString()));
        assertThat(refused.json().path("type").asString()).endsWith("recusal");
    }

    private String light() {
        return page().path("light").asString();
    }

    private JsonNode page() {
        return ok(officials.office().get("/api/plan-tasks/" + task));
    }

    /** The row of the task in a list as of a day. */
    private JsonNode asOf(LocalDate day, String list) {
        return ok(officials.office().get(list + "?planId=" + plan + "&asOf=" + day))
                .at("/items/0");
    }

    private Answer override(Caller who, String light, LocalDate until) {
        return post(
                who,
                "/api/plan-tasks/" + task + "/light-overrides",
                Map.of("light", light, "reason", "群众反映", "until", until.toString()));
    }

    private Answer save(long id, int version, List<Map<String, Object>> rows) {
        return officials
                .office()
                .put(TABLE + "/drafts/" + id, JSON.writeValueAsString(Map.of("rows", rows, "reason", "从严")), version);
    }

    private Answer sign(long id, int version, LocalDate from) {
        return officials
                .as("leader")
                .send(
                        "POST",
                        TABLE + "/drafts/" + id + "/signature",
                        BodyPublishers.ofString(JSON.writeValueAsString(Map.of("effectiveFrom", from.toString()))),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"" + version + "\"",
                        "Idempotency-Key",
                        UUID.randomUUID().toString());
    }

    private static List<Map<String, Object>> rows(JsonNode version) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (JsonNode row : version.path("rows")) {
            rows.add(new HashMap<>(Map.of("conditions", cells(row, "conditions"), "answers", cells(row, "answers"))));
        }
        return rows;
    }

    private static Map<String, String> cells(JsonNode row, String part) {
        Map<String, String> cells = new HashMap<>();
        row.path(part)
                .forEach(cell -> cells.put(
                        cell.path("name").asString(), cell.path("text").asString()));
        return cells;
    }

    private static Map<String, Object> row(Map<String, String> conditions, String light, String reason) {
        return Map.of("conditions", conditions, "answers", Map.of("light", light, "reason", reason));
    }

    private static List<Integer> atOnce(Callable<Integer> act) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (var answer : pool.invokeAll(List.of(act, act))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
