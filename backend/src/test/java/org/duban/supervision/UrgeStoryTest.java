package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 催办: by the office and by a lead unit, with a reason, a pause, a receipt and a reply. */
@ServerTest
class UrgeStoryTest {

    private static final String LEAD = "市民政局";
    private static final String PARTICIPANT = "市财政局";
    private static final String STRANGER = "市教育局";
    private static final Map<String, String> REASON = Map.of("reason", "请于本周内签收，${7*7}");

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private JsonNode duty;
    private long plan;

    @BeforeEach
    void aPlanWhoseParticipantHasNotAnswered() {
        officials = new Officials(port);
        LocalDate today = today();
        plan = small.published(today, today.plusYears(2), List.of(lead(LEAD), participant(PARTICIPANT)));
        officials.clockTo(today.plusDays(1).toString());
        duty = officials.openDuty(plan, "acknowledgeTask", PARTICIPANT);
    }

    @Test
    void the_office_urges_the_unit_receives_and_replies_and_the_office_is_told() {
        long urge = urged(officials.office());
        Caller handler = officials.handlerOf(PARTICIPANT);
        assertThat(notices(handler)).contains("催办").contains("请于本周内签收，${7*7}");

        ok(post(handler, "/api/urges/" + urge + "/receipt", Map.of()));
        assertThat(post(handler, "/api/urges/" + urge + "/receipt", Map.of()).status())
                .isEqualTo(409);
        JsonNode answered = ok(post(handler, "/api/urges/" + urge + "/reply", Map.of("reply", "已报分管领导，明日签收")));

        assertThat(answered.path("repliedBy").asString()).isNotEmpty();
        assertThat(notices(officials.office())).contains("已报分管领导，明日签收");
        JsonNode timeline = ok(officials
                .office()
                .get("/api/plan-tasks/" + duty.path("planTaskId").asLong() + "/timeline"));
        assertThat(timeline.toString()).contains("回复催办");
    }

    @Test
    void the_lead_urges_its_participant_but_nobody_else() {
        assertThat(urge(officials.handlerOf(LEAD)).status()).isEqualTo(201);

        JsonNode ofLead = officials.openDuty(plan, "acknowledgeTask", LEAD);
        assertThat(urge(officials.handlerOf(PARTICIPANT), ofLead).status())
                .as("a participant may not urge its lead")
                .isEqualTo(403);
        assertThat(urge(officials.handlerOf(STRANGER)).status())
                .as("what one may not see does not exist")
                .isEqualTo(404);
    }

    @Test
    void the_same_duty_is_left_in_peace_for_two_working_days() {
        urged(officials.office());

        Caller.Answer again = urge(officials.handlerOf(LEAD));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asString()).contains("2 个工作日").contains("起可再次催办");

        officials.clockTo(today().plusDays(7).toString());
        assertThat(urge(officials.handlerOf(LEAD)).status()).isEqualTo(201);
    }

    @Test
    void of_many_who_urge_at_once_one_does() throws Exception {
        List<Callable<Integer>> clicks = IntStream.range(0, 8)
                .<Callable<Integer>>mapToObj(i -> () -> urge(officials.office()).status())
                .toList();
        var users = Executors.newFixedThreadPool(clicks.size());
        try {
            List<Integer> answers = users.invokeAll(clicks).stream()
                    .map(UrgeStoryTest::statusOf)
                    .toList();
            assertThat(answers).containsOnlyOnce(201);
            assertThat(answers).allMatch(status -> status == 201 || status == 409);
        } finally {
            users.shutdown();
        }
    }

    @Test
    void an_urge_without_a_reason_or_for_a_done_duty_is_refused_and_a_done_duty_settles_it() {
        assertThat(post(
                                officials.office(),
                                "/api/urges",
                                Map.of("workItemIds", List.of(duty.path("id").asLong())))
                        .json()
                        .path("errors")
                        .has("reason"))
                .isTrue();
        long urge = urged(officials.office());

        ok(officials.complete(duty, "ACCEPTED", Map.of()));

        assertThat(urge(officials.office()).status()).isEqualTo(409);
        Caller.Answer late =
                post(officials.handlerOf(PARTICIPANT), "/api/urges/" + urge + "/reply", Map.of("reply", "已签收"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(list("state=SETTLED")).hasSize(1);
    }

    @Test
    void a_strange_unit_sees_and_answers_nothing() {
        long urge = urged(officials.office());
        Caller stranger = officials.handlerOf(STRANGER);

        assertThat(post(stranger, "/api/urges/" + urge + "/reply", Map.of("reply", "我"))
                        .status())
                .isEqualTo(404);
        assertThat(ok(stranger.get("/api/urges?planId=" + plan)).path("total").asInt())
                .isZero();
        assertThat(post(officials.handlerOf(LEAD), "/api/urges/" + urge + "/reply", Map.of("reply", "我"))
                        .status())
                .as("the lead does not answer for its participant")
                .isIn(403, 404);
    }

    private static int statusOf(Future<Integer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private long urged(Caller who) {
        return ok(urge(who)).path("ids").get(0).asLong();
    }

    private Caller.Answer urge(Caller who) {
        return urge(who, duty);
    }

    private Caller.Answer urge(Caller who, JsonNode of) {
        return post(
                who,
                "/api/urges",
                Map.of("workItemIds", List.of(of.path("id").asLong()), "reason", REASON.get("reason")),
                UUID.randomUUID().toString());
    }

    private List<JsonNode> list(String filter) {
        return ok(officials.office().get("/api/urges?planId=" + plan + "&" + filter))
                .path("items")
                .valueStream()
                .toList();
    }

    private static String notices(Caller who) {
        return ok(who.get("/api/notices?size=100")).path("items").toString();
    }

    private LocalDate today() {
        return LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
    }
}
