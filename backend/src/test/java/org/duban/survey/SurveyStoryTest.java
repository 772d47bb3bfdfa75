package org.duban.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.survey.SurveyDesk.ticked;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** 社会满意度调查 from the draft to the results. */
@ServerTest
class SurveyStoryTest {

    /** SHA-256 of "127.0.0.1": whoever has the table could try all addresses if a hash were no more than this. */
    private static final String UNSALTED_LOOPBACK = "12ca17b49af2289436f303e0166030a21e525d266e209267433801a8fd4071a0";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SurveyResults results;

    private SurveyDesk desk;

    @BeforeEach
    void a_draft() {
        desk = new SurveyDesk(port, small);
    }

    @Test
    void it_is_drafted_tried_approved_and_then_stands_as_it_was_approved() {
        Caller office = desk.officials.office();
        Caller leader = desk.officials.as("leader");
        String address = "/api/surveys/" + desk.id;
        assertThat(desk.stranger().get("/api/public/surveys/" + desk.slug).status())
                .as("a draft is nobody's business")
                .isEqualTo(404);
        assertThat(desk.officials.as("evaluator1").get(address).status()).isEqualTo(404);

        assertThat(post(office, address + "/trial", Map.of("answers", List.of()))
                        .json()
                        .path("errors")
                        .propertyNames())
                .contains("q1");
        ok(post(office, address + "/trial", ticked(0)));
        ok(desk.step(office, "submission", Map.of()));
        assertThat(desk.step(office, "approval", Map.of()).status()).isEqualTo(403);
        assertThat(desk.step(leader, "return", Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(ok(desk.step(leader, "return", Map.of("reason", "题目太少")))
                        .path("remark")
                        .asString())
                .isEqualTo("题目太少");
        desk.opened();

        int version = ok(office.get(address)).path("version").asInt();
        Answer late = office.put(address, "{\"title\":\"另一个名称\"}", version);
        assertThat(late.status()).isEqualTo(409);
        assertThat(desk.step(office, "return", Map.of("reason", "想改")).text()).contains("进行中");
        JsonNode seen = ok(desk.stranger().get("/api/public/surveys/" + desk.slug));
        assertThat(seen.path("phase").asString()).isEqualTo("OPEN");
        assertThat(seen.toString()).contains("护理补贴").doesNotContain("taskIds").doesNotContain("\"sent\"");
    }

    @Test
    void what_is_missing_or_does_not_fit_is_said_and_nothing_is_saved_over_another() {
        Caller office = desk.officials.office();
        Map<String, Object> draft = desk.draft();
        draft.put("groups", List.of(Map.of("name", "多重残疾", "sent", 3)));
        draft.put(
                "questions",
                List.of(Map.of("kind", "SINGLE", "title", "选一个", "options", List.of("只有一个"), "taskIds", List.of(0))));
        JsonNode refused = post(office, "/api/surveys", draft).json();
        assertThat(refused.path("errors").propertyNames())
                .contains("groups.0.sent", "questions.0.options", "questions.0.taskIds");

        String address = "/api/surveys/" + desk.id;
        ok(office.put(address, "{\"title\":\"只有名称\"}", 0));
        assertThat(office.put(address, "{\"title\":\"旧的\"}", 0).status()).isEqualTo(412);
        assertThat(desk.step(office, "submission", Map.of())
                        .json()
                        .path("errors")
                        .propertyNames())
                .contains("intro", "groups", "questions", "opensOn", "closesOn");
        assertThat(office.send(
                                "DELETE",
                                address,
                                java.net.http.HttpRequest.BodyPublishers.noBody(),
                                "If-Match",
                                "\"1\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void one_token_is_one_answer_and_nothing_leads_back_to_who_gave_it() {
        desk.opened();
        Caller home = desk.stranger();
        String token = ok(desk.leave(home)).path("token").asString();
        Map<String, Object> answer = ticked(1);
        answer.put("assisted", true);
        long audited = jdbc.sql("select count(*) from audit_entry where path like '/api/public/%'")
                .query(Long.class)
                .single();

        assertThat(desk.answer(home, token, ticked(9)).status()).isEqualTo(422);
        assertThat(ok(desk.answer(home, token, answer)).path("first").asBoolean())
                .isTrue();
        assertThat(ok(desk.answer(home, token, ticked(4))).path("first").asBoolean())
                .isFalse();
        assertThat(desk.answer(home, token.substring(1) + "A", ticked(0)).status())
                .isEqualTo(409);

        assertThat(jdbc.sql("select count(*) from survey_answer where survey_id = ?")
                        .param(desk.id)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(jdbc.sql("select count(*) from audit_entry where path like '/api/public/%'")
                        .query(Long.class)
                        .single())
                .as("neither what was accepted nor what was refused")
                .isEqualTo(audited);
        assertThat(jdbc.sql("select count(*) from survey_token_use where mark = ?")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select distinct address_hash from survey_address where survey_id = ?")
                        .param(desk.id)
                        .query(String.class)
                        .list())
                .hasSize(1)
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .doesNotContain(UNSALTED_LOOPBACK);
        desk.officials.assertSound();
    }

    @Test
    void a_letters_code_is_used_once_however_it_is_typed_and_says_the_group() {
        desk.opened();
        Caller office = desk.officials.office();
        String batches = "/api/surveys/" + desk.id + "/code-batches";
        int batch = ok(post(office, batches, Map.of("group", 1, "amount", 3)))
                .path("ordinal")
                .asInt();
        JsonNode codes = ok(office.get(batches + "/" + batch + "/codes"));
        assertThat(codes).hasSize(3);
        String code = codes.get(0).asString();
        Caller home = desk.stranger();

        JsonNode leave =
                ok(desk.leave(home, code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")));
        assertThat(leave.path("asksGroup").asBoolean()).isFalse();
        ok(desk.answer(home, leave.path("token").asString(), ticked(0)));
        assertThat(desk.leave(home, code).text()).contains("已经交过");
        assertThat(ok(desk.answer(home, code, ticked(0))).path("first").asBoolean())
                .isFalse();

        assertThat(jdbc.sql("select frame_group from survey_answer where survey_id = ?")
                        .param(desk.id)
                        .query(Integer.class)
                        .single())
                .isOne();
        assertThat(desk.officials
                        .as("leader")
                        .get(batches + "/" + batch + "/codes")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void an_address_has_its_measure_for_a_day_and_guesses_at_codes_have_an_end() {
        desk.opened();
        Caller home = desk.stranger();
        for (int i = 0; i < 60; i++) {
            ok(desk.leave(home));
        }
        Answer refused = desk.leave(home);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text()).contains("请明天再填");
        for (int i = 0; i < 10; i++) {
            assertThat(desk.leave(home, "0000-0000-00" + (10 + i)).status()).isEqualTo(422);
            assertThat(desk.answer(home, "0000-0000-00" + (20 + i), ticked(0)).status())
                    .isEqualTo(409);
        }
        assertThat(desk.leave(home, "0000-0000-0030").status()).isEqualTo(429);
        assertThat(desk.answer(home, "0000-0000-0031", ticked(0)).status()).isEqualTo(429);

        desk.officials.clockTo(desk.officials.today().plusDays(1).toString());

        ok(desk.leave(home));
        assertThat(desk.leave(home, "0000-0000-0030").status()).isEqualTo(422);
    }

    @Test
    void the_clock_opens_and_closes_it() {
        LocalDate today = desk.officials.today();
        Map<String, Object> draft = desk.draft();
        draft.put("opensOn", today.plusDays(1).toString());
        draft.put("closesOn", today.plusDays(1).toString());
        ok(desk.officials
                .office()
                .put(
                        "/api/surveys/" + desk.id,
                        tools.jackson.databind.json.JsonMapper.shared().writeValueAsString(draft),
                        0));
        desk.opened();
        Caller home = desk.stranger();
        assertThat(desk.leave(home).text()).contains("届时再来");

        desk.officials.clockTo(today.plusDays(1).toString());
        String token = ok(desk.leave(home)).path("token").asString();
        desk.officials.clockTo(today.plusDays(2).toString());

        assertThat(desk.answer(home, token, ticked(0)).text()).contains("已于");
        assertThat(desk.officials
                        .as("leader")
                        .get("/api/surveys/" + desk.id + "/results")
                        .text())
                .contains("汇总后才有结果");
    }

    @Test
    void papers_are_typed_in_batches_once_each_and_not_after_the_count() {
        desk.opened();
        Caller office = desk.officials.office();
        String batches = "/api/surveys/" + desk.id + "/paper-batches";
        int batch = ok(post(office, batches, Map.of("name", "上门收回", "group", 0)))
                .path("ordinal")
                .asInt();
        String papers = batches + "/" + batch + "/answers";
        Map<String, Object> answer = ticked(2);
        answer.put("assisted", true);
        ok(post(office, papers, Map.of("number", 1, "answer", answer)));
        assertThat(post(office, papers, Map.of("number", 1, "answer", answer)).text())
                .contains("已经录入");
        assertThat(post(office, papers, Map.of("answer", ticked(0)))
                        .json()
                        .path("errors")
                        .propertyNames())
                .contains("number");
        assertThat(ok(office.get(batches)).path("items").get(0).path("entered").asInt())
                .isOne();
        assertThat(jdbc.sql("select typist from survey_answer where survey_id = ?")
                        .param(desk.id)
                        .query(String.class)
                        .single())
                .isNotBlank();

        desk.counted();

        assertThat(post(office, papers, Map.of("number", 2, "answer", answer)).status())
                .isEqualTo(409);
        desk.officials.assertSound();
    }

    @Test
    void results_show_no_small_number_and_name_what_they_are_about() {
        desk.opened();
        desk.answers(12, 0);
        desk.answers(8, 1);
        desk.answers(6, 2);
        desk.answers(2, 4);
        desk.counted();

        JsonNode result = desk.results();
        assertThat(result.path("answers").asInt()).isEqualTo(28);
        assertThat(result.path("responseRate").asDouble()).isEqualTo(28.0);
        JsonNode question = result.path("questions").get(0);
        assertThat(question.path("satisfied").asDouble()).isEqualTo(71.4);
        assertThat(question.path("cells").get(0).path("count").asInt()).isEqualTo(12);
        assertThat(question.path("cells").get(4).path("count").isNull()).isTrue();
        assertThat(question.path("mean").isNull()).isTrue();
        assertThat(results.ofPlan(desk.plan))
                .singleElement()
                .satisfies(read -> assertThat(read.questions().get(0).taskIds()).contains(desk.task));
        assertThat(desk.officials
                        .handlerOf("市民政局")
                        .get("/api/surveys/" + desk.id + "/results")
                        .status())
                .isEqualTo(403);
        assertThat(desk.stranger()
                        .get("/api/public/surveys/" + desk.slug)
                        .json()
                        .path("results")
                        .isNull())
                .isTrue();
        ok(desk.step(desk.officials.office(), "publication", Map.of("published", true)));
        assertThat(ok(desk.stranger().get("/api/public/surveys/" + desk.slug))
                        .path("results")
                        .path("answers")
                        .asInt())
                .isEqualTo(28);
    }

    @Test
    void words_stay_text_and_who_somebody_is_is_taken_out_of_them_for_good() {
        desk.opened();
        desk.answers(5, 0);
        Caller home = desk.stranger();
        Map<String, Object> answer = Map.of(
                "answers",
                List.of(
                        Map.of("question", 1, "choices", List.of(0)),
                        Map.of("question", 3, "text", "=1+1 <script>alert(1)</script> 𠮷张三住在一号楼")));
        ok(desk.answer(home, ok(desk.leave(home)).path("token").asString(), answer));
        assertThat(desk.answer(
                                home,
                                ok(desk.leave(home)).path("token").asString(),
                                Map.of("answers", List.of(Map.of("question", 3, "text", "长".repeat(1001)))))
                        .json()
                        .path("errors")
                        .propertyNames())
                .contains("q1", "q3");
        desk.counted();

        Caller office = desk.officials.office();
        String texts = "/api/surveys/" + desk.id + "/texts";
        JsonNode text = ok(office.get(texts)).path("items").get(0);
        assertThat(text.path("words").asString()).contains("<script>").contains("𠮷张三");
        String blanking = "texts/" + text.path("id").asString() + "/blanking";
        assertThat(desk.step(office, blanking, Map.of("parts", List.of("李四"), "reason", "姓名"), 0)
                        .status())
                .isEqualTo(422);
        assertThat(desk.step(desk.officials.as("leader"), blanking, Map.of(), 0).status())
                .isEqualTo(403);
        JsonNode blanked = ok(desk.step(office, blanking, Map.of("parts", List.of("张三", "一号楼"), "reason", "姓名住址"), 0));
        assertThat(blanked.path("words").asString()).contains("𠮷■■住在■■■");
        assertThat(blanked.path("blankedBy").asString()).isNotBlank();
        assertThat(desk.step(office, blanking, Map.of("parts", List.of("■"), "reason", "再改"), 0)
                        .status())
                .isEqualTo(412);

        assertThat(office.get("/api/surveys/" + desk.id + "/results.xlsx").status())
                .isEqualTo(200);
    }
}
