package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 市民政局 has two handlers and a head; what they do with a duty of their unit among themselves. */
@ServerTest
class WithinTheUnitStoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private Caller handler;
    private Caller second;
    private Caller head;
    private long plan;
    private long duty;

    @BeforeEach
    void aTaskIsDispatched() {
        officials = new Officials(port);
        handler = officials.as("mz-handler");
        second = officials.as("mz-handler2");
        head = officials.as("mz-head");
        LocalDate today = officials.today();
        plan = small.published(today, today.plusYears(3), List.of(lead("市民政局"), participant("市教育局")));
        officials.clockTo(today.plusDays(1).toString());
        duty = officials.openDuty(plan, "acknowledgeTask", "市民政局").path("id").asLong();
    }

    @Test
    void a_duty_is_taken_handed_on_given_back_assigned_and_taken_over() {
        ok(claim(handler, null));
        assertThat(inHandOf(second)).contains(name(handler));
        assertThat(listed(handler, "me")).contains(duty);
        assertThat(listed(second, "me")).doesNotContain(duty);
        assertThat(listed(second, "nobody")).doesNotContain(duty);

        assertThat(assign(handler, id(second), null)
                        .json()
                        .path("errors")
                        .path("reason")
                        .asString())
                .contains("移交的理由");
        ok(assign(handler, id(second), "本周出差"));
        assertThat(listed(second, "me")).contains(duty);
        assertThat(notices(second)).contains(name(handler) + "移交");

        ok(assign(second, null, null));
        assertThat(listed(handler, "nobody")).contains(duty);
        assertThat(assign(second, id(handler), null).status()).isEqualTo(403);
        ok(assign(head, id(handler), null));
        assertThat(claim(second, null).status()).isEqualTo(409);
        ok(claim(second, "原经办人请假"));
        assertThat(history(head)).contains("认领", "移交", "退回待认领", "指派", "接办", "理由：原经办人请假");
    }

    @Test
    void who_completes_a_colleague_s_duty_says_so_and_the_colleague_is_told() {
        ok(claim(handler, null));
        ok(complete(second, "ACCEPTED", Map.of()));

        JsonNode done = ok(second.get("/api/work-items/" + duty));
        assertThat(done.path("doneByOther").asBoolean()).isTrue();
        assertThat(done.path("completedBy").asString()).isEqualTo(name(second));
        assertThat(history(handler)).contains("该事项原由" + name(handler) + "承办");
        assertThat(notices(handler)).contains(name(second) + "办结");
    }

    @Test
    void an_opinion_is_asked_for_waited_for_answered_and_not_overlooked() {
        ok(ask(handler, List.of(id(head), id(second)), "是否属我局职责？"));
        JsonNode asked = ok(head.get("/api/opinions?size=200"))
                .path("items")
                .valueStream()
                .filter(one -> one.path("workItemId").asLong() == duty)
                .findFirst()
                .orElseThrow();
        assertThat(asked.path("question").asString()).isEqualTo("是否属我局职责？");
        assertThat(answer(second, asked, "我来答").status()).isEqualTo(403);

        ok(answer(head, asked, "属我局职责，${1+1}"));
        assertThat(answer(head, asked, "再答一次").status()).isEqualTo(409);
        assertThat(history(handler)).contains("属我局职责，${1+1}");

        Answer warned = complete(handler, "ACCEPTED", Map.of());
        assertThat(warned.status()).isEqualTo(409);
        assertThat(warned.json().path("type").asString()).isEqualTo("opinion-open");
        assertThat(warned.text()).contains(name(second));
        ok(complete(handler, "ACCEPTED", Map.of("confirmed", true)));
        assertThat(ok(second.get("/api/opinions?size=200")).path("items").valueStream())
                .noneMatch(one -> one.path("workItemId").asLong() == duty);
    }

    @Test
    void a_copy_is_told_once_and_marked_as_seen() {
        ok(copy(handler, List.of(id(head)), "请知悉"));
        assertThat(notices(head)).contains("请知悉");
        JsonNode copy = ok(head.get(path("/handling"))).path("copies").get(0);
        assertThat(copy.path("mine").asBoolean()).isTrue();
        assertThat(copy.path("seenAt").isNull()).isTrue();

        ok(post(head, path("/reading"), Map.of()));
        assertThat(ok(handler.get(path("/handling")))
                        .path("copies")
                        .get(0)
                        .path("seenAt")
                        .isNull())
                .isFalse();
    }

    @Test
    void nothing_of_it_crosses_the_border_of_the_unit() {
        Caller other = officials.as("jy-handler");
        assertThat(other.get(path("/handling")).status()).isEqualTo(404);
        assertThat(claim(other, null).status()).isEqualTo(404);
        assertThat(copy(other, List.of(id(other)), "").status()).isEqualTo(404);
        assertThat(claim(officials.office(), null).status()).isEqualTo(403);
        assertThat(ask(officials.office(), List.of(id(head)), "问").status()).isEqualTo(403);
        assertThat(ok(officials.office().get(path("/handling"))).path("colleagues"))
                .isEmpty();

        ok(claim(handler, null));
        for (Answer refused : List.of(
                ask(handler, List.of(id(other)), "问"),
                copy(handler, List.of(id(other)), "知"),
                assign(handler, id(other), "请贵局办理"))) {
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text()).contains("申请", "裁定");
        }
    }

    @Test
    void the_duty_of_one_who_left_returns_to_the_unit_by_itself() {
        ok(claim(second, null));
        String gone = name(second);
        setEnabled("mz-handler2", false);
        try {
            assertThat(listed(head, "left", "all")).contains(duty);
            assertThat(notices(head)).contains(gone + "已不在岗");
            JsonNode item = ok(handler.get("/api/work-items/" + duty));
            assertThat(item.path("assignee").isNull()).isTrue();
            assertThat(item.path("releasedFrom").asString()).isEqualTo(gone);
            ok(claim(handler, null));
            assertThat(listed(head, "left", "all")).doesNotContain(duty);
        } finally {
            setEnabled("mz-handler2", true);
        }
    }

    @Test
    void the_duty_of_one_whose_post_ends_with_a_day_returns_to_the_unit_on_the_next() {
        ok(claim(second, null));
        String gone = name(second);
        LocalDate last = officials.today().plusDays(2);
        postsUntil(id(second), last);
        try {
            officials.clockTo(last.toString());
            assertThat(inHandOf(head)).as("the last day counts").contains(gone);

            officials.clockTo(last.plusDays(1).toString());
            assertThat(listed(handler, "nobody")).contains(duty);
            assertThat(listed(head, "left", "all")).contains(duty);
            assertThat(notices(head)).contains(gone + "已不在岗");
            assertThat(history(handler)).contains(gone + "已不在岗");
            assertThat(complete(second, "ACCEPTED", Map.of()).status()).isEqualTo(403);
            ok(claim(handler, null));
            ok(complete(handler, "ACCEPTED", Map.of()));
        } finally {
            postsUntil(id(second), null);
        }
        officials.assertSound();
    }

    @Test
    void a_deputy_acts_in_the_absent_colleague_s_name_everywhere() {
        LocalDate today = officials.today();
        JsonNode absence = ok(post(
                officials.as("sysadmin"),
                "/api/people/" + id(handler) + "/deputies",
                Map.of(
                        "deputyId",
                        id(head),
                        "validFrom",
                        today.toString(),
                        "validTo",
                        today.plusDays(3).toString(),
                        "reason",
                        "休假")));
        try {
            actInTheAbsentColleaguesName();
        } finally {
            officials
                    .as("sysadmin")
                    .delete("/api/people/" + id(handler) + "/deputies/"
                            + absence.path("id").asLong());
        }
    }

    private void actInTheAbsentColleaguesName() {
        String acting = name(head) + "（代" + name(handler) + "）";
        ok(claim(head, null));
        assertThat(inHandOf(second)).isEqualTo(name(handler));
        assertThat(listed(head, "me")).contains(duty);
        ok(ask(head, List.of(id(second)), "意见？"));
        ok(complete(head, "ACCEPTED", Map.of("confirmed", true)));

        JsonNode done = ok(second.get("/api/work-items/" + duty));
        assertThat(done.path("completedBy").asString()).isEqualTo(name(head));
        assertThat(done.path("actingFor").asString()).isEqualTo(name(handler));
        assertThat(done.path("doneByOther").asBoolean()).isFalse();
        assertThat(ok(second.get(path("/handling"))).path("history").valueStream())
                .filteredOn(line -> line.path("person").asString("").equals(name(head)))
                .allSatisfy(
                        line -> assertThat(line.path("actingFor").asString()).isEqualTo(name(handler)))
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(ok(second.get(path("/handling")))
                        .path("opinions")
                        .get(0)
                        .path("askedBy")
                        .asString())
                .isEqualTo(acting);
        assertThat(ok(officials
                                .as("auditor")
                                .get("/api/audit-entries?size=50&username=mz-head&path=/api/work-items/" + duty))
                        .path("items")
                        .valueStream())
                .isNotEmpty()
                .allSatisfy(
                        entry -> assertThat(entry.path("actingFor").asString()).contains(name(handler)));
    }

    @Test
    void of_two_who_take_it_at_once_one_has_it_and_the_other_is_told_so() throws Exception {
        id(handler);
        id(second);
        List<Answer> answers = together(List.of(() -> claim(handler, null), () -> claim(second, null)));
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(answers).anySatisfy(answer -> assertThat(answer.text()).contains("already-taken", "认领"));
    }

    private static List<Answer> together(List<Callable<Answer>> deeds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(deeds.size());
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(deeds)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private Answer claim(Caller who, @Nullable String reason) {
        return post(who, path("/claim"), reason == null ? Map.of() : Map.of("reason", reason));
    }

    private Answer assign(Caller who, @Nullable Long to, @Nullable String reason) {
        Map<String, Object> body = new HashMap<>();
        if (to != null) {
            body.put("to", to);
        }
        if (reason != null) {
            body.put("reason", reason);
        }
        return post(who, path("/assignment"), body);
    }

    private Answer ask(Caller who, List<Long> of, String question) {
        return post(who, path("/opinions"), Map.of("of", of, "question", question));
    }

    private Answer answer(Caller who, JsonNode asked, String text) {
        return post(who, "/api/opinions/" + asked.path("id").asLong() + "/answer", Map.of("answer", text));
    }

    private Answer copy(Caller who, List<Long> to, String note) {
        return post(who, path("/copies"), Map.of("to", to, "note", note));
    }

    private Answer complete(Caller who, String outcome, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(more);
        body.put("outcome", outcome);
        return post(who, path("/completion"), body);
    }

    private String inHandOf(Caller reader) {
        return ok(reader.get("/api/work-items/" + duty)).path("assignee").asString();
    }

    private List<Long> listed(Caller who, String hand) {
        return listed(who, hand, "mine");
    }

    private List<Long> listed(Caller who, String hand, String scope) {
        return ok(who.get("/api/work-items?size=200&sort=-createdAt&scope=" + scope + "&hand=" + hand + "&planId="
                        + plan))
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asLong())
                .toList();
    }

    private String history(Caller who) {
        return ok(who.get(path("/handling"))).path("history").toString();
    }

    private static String notices(Caller who) {
        return ok(who.get("/api/notices?size=50")).path("items").toString();
    }

    private static long id(Caller who) {
        return ok(who.get("/api/session")).path("personId").asLong();
    }

    private static String name(Caller who) {
        return ok(who.get("/api/session")).path("name").asString();
    }

    private void setEnabled(String username, boolean enabled) {
        Caller admin = officials.as("secadmin");
        JsonNode account = ok(admin.get("/api/accounts?size=200&q=" + username))
                .path("items")
                .valueStream()
                .filter(one -> one.path("username").asString().equals(username))
                .findFirst()
                .orElseThrow();
        String form = """
                {"personId": %d, "name": "%s", "roles": %s, "enabled": %b}""".formatted(
                account.path("personId").asLong(), account.path("name").asString(), account.path("roles"), enabled);
        ok(admin.put(
                "/api/accounts/" + account.path("id").asLong(),
                form,
                account.path("version").asInt()));
    }

    private void postsUntil(long person, @Nullable LocalDate last) {
        Caller admin = officials.as("sysadmin");
        JsonNode known = ok(admin.get("/api/people/" + person));
        List<Map<String, Object>> posts = known.path("posts")
                .valueStream()
                .map(post -> {
                    Map<String, Object> form = new HashMap<>();
                    form.put("unitId", post.path("unitId").asLong());
                    form.put("kind", post.path("kind").asString());
                    form.put("validFrom", post.path("validFrom").asString());
                    form.put("validTo", last == null ? null : last.toString());
                    return form;
                })
                .toList();
        ok(admin.put(
                "/api/people/" + person,
                JSON.writeValueAsString(Map.of("name", known.path("name").asString(), "posts", posts)),
                known.path("version").asInt()));
    }

    private String path(String act) {
        return "/api/work-items/" + duty + act;
    }
}
