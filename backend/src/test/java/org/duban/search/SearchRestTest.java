package org.duban.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.duban.dispatch.Timeline;
import org.duban.dispatch.TimelineKind;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchRestTest {
    private static final String SENTENCE = "责任裁定：维持分工，依据临残工委〔2022〕12号，完成率100%_＜b＞<b>𠮷𬎆三MaaS平台，a+b-c*\"引号\"";

    @Autowired
    SmallPlan plans;

    @Autowired
    Timeline timeline;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    SearchIndex index;

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private long plan;
    private Caller office;

    @BeforeAll
    void a_ruling_was_made() {
        plan = plans.dispatched(
                port,
                LocalDate.parse("2021-01-01"),
                LocalDate.parse("2035-12-31"),
                List.of(SmallPlan.lead("市民政局"), SmallPlan.participant("市财政局")),
                List.of(SmallPlan.lead("市教育局")));
        tell(plans.taskIds(plan).get(0), SENTENCE);
        office = Caller.signedIn(port, "office");
    }

    private void tell(long task, String sentence) {
        transactions.executeWithoutResult(transaction -> timeline.enter(plan, task, TimelineKind.UPHELD, sentence));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "裁定",
                "责",
                "临残工委〔2022〕12号",
                "12号 裁定",
                "100%_",
                "%",
                "_",
                "a+b-c*\"引号\"",
                "𠮷𬎆",
                "𬎆三",
                "maas",
                "ＭＡＡＳ",
                "<b>",
                "aa",
                "\"引号\"",
                "2022〕12"
            })
    void what_was_written_is_found_as_it_was_written(String typed) {
        JsonNode found = items(office, typed);

        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("kind").asString()).isEqualTo("TIMELINE");
        assertThat(found.get(0).path("text").path("pieces").valueStream())
                .anyMatch(piece -> piece.path("hit").asBoolean());
    }

    @ParameterizedTest
    @ValueSource(strings = {"裁定书", "裁定 没有", "1%0", "+裁定 -维持", "(", "~裁", "裁*", "\\", "'; drop table x", "10_%"})
    void what_was_not_written_is_not_found_whatever_the_signs(String typed) {
        assertThat(items(office, typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'',200", "' ',200"})
    void nothing_asked_nothing_found(String typed, int status) {
        assertThat(answer(office, typed, "").status()).isEqualTo(status);
        assertThat(items(office, typed)).isEmpty();
    }

    @Test
    void what_is_too_long_is_refused_in_a_sentence() {
        Answer refused = answer(office, "残".repeat(300), "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("关键的几个词");
    }

    @Test
    void tasks_are_found_by_their_text_and_narrowed_by_kind() {
        assertThat(items(office, "第1项任务")).isNotEmpty();
        assertThat(answer(office, "第1项任务", "&kind=TASK").json().path("total").asInt())
                .isEqualTo(1);
        assertThat(answer(office, "裁定", "&kind=EVIDENCE").json().path("total").asInt())
                .isZero();
        assertThat(answer(office, "裁定", "&kind=SECRET").status()).isEqualTo(400);
    }

    @Test
    void a_unit_finds_what_is_said_about_its_tasks_and_strangers_nothing() {
        assertThat(items(Caller.signedIn(port, "cz-handler"), "裁定")).hasSize(1);
        assertThat(items(Caller.signedIn(port, "jy-handler"), "裁定")).isEmpty();
        assertThat(new Caller(port).get("/api/search?q=x").status()).isEqualTo(401);
        assertThat(Caller.signedIn(port, "auditor").get("/api/search?q=x").status())
                .isEqualTo(403);
    }

    @Test
    void applications_are_found_by_those_who_read_them_once_their_unit_has_signed() {
        long task = plans.taskIds(plan).get(0);
        jdbc.update(
                "insert into application (kind, plan_id, plan_task_id, unit_id, unit_name, subject_type, subject_id, subject_name,"
                        + " extent_days, touched, is_binding, content, content_lines, edition, state, filed_at, filed_by)"
                        + " values ('EXTENSION', ?, ?, ?, '市民政局', 'TASK',"
                        + " ?, '延期事项', 0, 1, false, '{\"reason\":\"汛期停工\",\"days\":3}', '[]', 1, 'FILED', '2022-03-01', '张三')",
                plan,
                task,
                plans.unitId("市民政局"),
                task);
        told(task);
        assertThat(items(office, "汛期停工")).isEmpty();

        jdbc.update("update application set state = 'SIGNED' where plan_task_id = ?", task);
        told(task);
        assertThat(items(office, "汛期停工")).hasSize(1);
        assertThat(items(office, "reason")).as("names of fields are no text").isEmpty();
        assertThat(items(Caller.signedIn(port, "evaluator1"), "汛期停工")).isEmpty();
        jdbc.update("delete from application where plan_task_id = ?", task);
        told(task);
        assertThat(items(office, "汛期停工")).isEmpty();
    }

    private void told(long task) {
        transactions.executeWithoutResult(transaction -> timeline.enter(plan, task, TimelineKind.APPLICATION, "申请有进展"));
    }

    @Test
    void a_step_that_is_rolled_back_leaves_nothing_to_find() {
        transactions.executeWithoutResult(transaction -> {
            timeline.enter(plan, plans.taskIds(plan).get(0), TimelineKind.UPHELD, "此事从未发生");
            transaction.setRollbackOnly();
        });

        assertThat(items(office, "此事从未发生")).isEmpty();
    }

    @Test
    void a_rebuild_puts_right_what_was_damaged_and_otherwise_finds_nothing_to_do() {
        Caller administrator = Caller.signedIn(port, "sysadmin");
        assertThat(administrator.post("/api/search/rebuild", "{}").status()).isEqualTo(200);
        jdbc.update(
                "update search_document set digest = 'x', words = '' where plan_id = ? and kind = 'TIMELINE'", plan);
        jdbc.update("delete from search_document where plan_id = ? and kind = 'TASK'", plan);

        JsonNode tally = administrator.post("/api/search/rebuild", "{}").json();
        assertThat(tally.path("added").asInt()).isEqualTo(2);
        assertThat(tally.path("corrected").asInt()).isPositive();
        assertThat(index.rebuild())
                .isEqualTo(new SearchIndex.Tally(tally.path("tasks").asInt(), 0, 0, 0));
        assertThat(items(office, "裁定")).hasSize(1);
    }

    private JsonNode items(Caller caller, String typed) {
        Answer answer = answer(caller, typed, "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    private Answer answer(Caller caller, String typed, String more) {
        String q = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        return caller.get("/api/search?planId=" + plan + "&q=" + q + more);
    }
}
