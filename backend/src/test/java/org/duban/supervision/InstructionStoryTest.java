package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.duban.shared.SystemTime;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 批示: a leader's word becomes a duty with a clock of its own. */
@ServerTest
class InstructionStoryTest {

    private static final String LEAD = "市民政局";
    private static final String STRANGER = "市教育局";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private long plan;
    private long task;
    private LocalDate until;

    @BeforeEach
    void aPublishedPlan() {
        officials = new Officials(port);
        LocalDate today = today();
        plan = small.published(today, today.plusYears(2), List.of(lead(LEAD), participant("市财政局")));
        officials.clockTo(today.plusDays(1).toString());
        task = small.taskIds(plan).get(0);
        until = workingDayAfter(today.plusDays(20));
    }

    @Test
    void it_is_answered_signed_sent_back_answered_again_and_settled() {
        long id = given();
        JsonNode duty = officials.openDuty(plan, "carryOutInstruction", LEAD);
        assertThat(day(duty)).isEqualTo(until);

        ok(officials.complete(duty, "ANSWERED", Map.of("answer", "已召开专题会")));
        ok(officials.complete(duty("signInstructionAnswer"), "RETURNED", Map.of("opinion", "请写明时间")));
        ok(officials.complete(duty("carryOutInstruction"), "ANSWERED", Map.of("answer", "已于今日召开专题会")));
        ok(officials.complete(duty("signInstructionAnswer"), "SIGNED", Map.of()));
        LocalDate later = workingDayAfter(until.plusDays(10));
        JsonNode review = officials.open(plan).stream()
                .filter(open -> open.path("element").asString().equals("reviewInstruction"))
                .findFirst()
                .orElseThrow();
        assertThat(officials
                        .complete(review, "RETURNED", Map.of("opinion", "继续跟进"))
                        .status())
                .as("the leader names a new day")
                .isEqualTo(422);
        ok(officials.complete(review, "RETURNED", Map.of("opinion", "继续跟进", "until", later.toString())));
        assertThat(day(duty("carryOutInstruction"))).isEqualTo(later);
        LocalDate sentBack = today();
        JsonNode then = list("");
        officials.clockTo(sentBack.plusDays(1).toString());

        officials.work(plan, InstructionStoryTest::usual);

        JsonNode settled = ok(officials.as("leader").get("/api/instructions/" + id));
        assertThat(settled.path("instruction").path("state").asString()).isEqualTo("SETTLED");
        assertThat(settled.path("steps").size()).isEqualTo(9);
        assertThat(list("&asOf=" + sentBack))
                .as("with that day's state, term and answer")
                .isEqualTo(then);
        assertThat(list("&asOf=" + sentBack.minusDays(1)).path("total").asInt()).isZero();
        assertThat(list("&open=true").path("total").asInt()).isZero();
        assertThat(list("&open=true&asOf=" + sentBack)).isEqualTo(then);
        assertSound();
    }

    @Test
    void answer_and_signature_are_taken_back_until_the_next_has_acted() {
        long id = given();
        ok(officials.complete(duty("carryOutInstruction"), "ANSWERED", Map.of("answer", "已召开专题会𠮷")));
        takenBack("carryOutInstruction");
        assertThat(officials.open(plan))
                .noneMatch(duty -> duty.path("element").asString().equals("signInstructionAnswer"));
        assertThat(day(duty("carryOutInstruction"))).as("the leader's own day").isEqualTo(until);
        assertThat(state(id)).isEqualTo("GIVEN");

        ok(officials.complete(duty("carryOutInstruction"), "ANSWERED", Map.of("answer", "已召开两次专题会")));
        ok(officials.complete(duty("signInstructionAnswer"), "SIGNED", Map.of()));
        takenBack("signInstructionAnswer");
        assertThat(state(id)).isEqualTo("ANSWERED");
        ok(officials.complete(duty("signInstructionAnswer"), "RETURNED", Map.of("opinion", "请写明时间")));
        takenBack("signInstructionAnswer");
        assertThat(state(id)).isEqualTo("ANSWERED");

        ok(officials.complete(duty("signInstructionAnswer"), "SIGNED", Map.of()));
        assertThat(takeBack("carryOutInstruction").text()).contains("acted-on");
        officials.work(plan, InstructionStoryTest::usual);
        assertThat(state(id)).isEqualTo("SETTLED");
        assertThat(takeBack("signInstructionAnswer").text()).contains("acted-on");
        assertSound();
    }

    private Caller.Answer takeBack(String element) {
        JsonNode done = officials.lastDone(plan, element, LEAD);
        return Officials.withdraw(officials.doerOf(done), done);
    }

    private void takenBack(String element) {
        ok(takeBack(element));
        duty(element);
    }

    private String state(long id) {
        return ok(officials.as("leader").get("/api/instructions/" + id))
                .at("/instruction/state")
                .asString();
    }

    @Test
    void it_lapses_on_its_own_day_and_goes_up_the_day_after() {
        given();

        officials.clockTo(workingDayAfter(until).toString());

        JsonNode late = duty("carryOutInstruction");
        assertThat(late.path("overdue").asBoolean()).isTrue();
        assertSound();
    }

    @Test
    void the_leader_takes_it_back_and_the_duty_goes() {
        long id = given();

        assertThat(post(officials.as("leader"), "/api/instructions/" + id + "/revocation", Map.of())
                        .status())
                .isEqualTo(422);
        ok(post(officials.as("leader"), "/api/instructions/" + id + "/revocation", Map.of("reason", "已另行部署")));

        assertThat(officials.open(plan))
                .noneMatch(duty -> duty.path("element").asString().equals("carryOutInstruction"));
        assertThat(post(officials.as("leader"), "/api/instructions/" + id + "/revocation", Map.of("reason", "再撤"))
                        .status())
                .isEqualTo(409);
        assertSound();
    }

    @Test
    void what_is_missing_or_wrong_is_said_at_once_and_strangers_see_nothing() {
        Caller.Answer empty = post(officials.as("leader"), "/api/instructions", Map.of("planTaskId", task));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().path("errors").propertyNames()).contains("unitId", "words", "until");
        assertThat(give(small.unitId(STRANGER)).status())
                .as("a unit not on the task")
                .isEqualTo(422);

        long id = given();
        assertThat(officials.handlerOf(STRANGER).get("/api/instructions/" + id).status())
                .isEqualTo(404);
        assertThat(ok(officials.handlerOf(STRANGER).get("/api/instructions?planId=" + plan))
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(ok(officials.handlerOf(LEAD).get("/api/instructions?open=true&planId=" + plan))
                        .path("total")
                        .asInt())
                .isOne();
    }

    private long given() {
        return ok(give(small.unitId(LEAD))).path("instruction").path("id").asLong();
    }

    private Caller.Answer give(long unit) {
        return post(
                officials.as("leader"),
                "/api/instructions",
                Map.of("planTaskId", task, "unitId", unit, "words", "请抓紧推进，#{1+1}", "until", until.toString()));
    }

    private static Officials.@Nullable Step usual(JsonNode duty) {
        return switch (duty.path("element").asString()) {
            case "carryOutInstruction" -> new Officials.Step("ANSWERED", Map.of("answer", "已办理"));
            case "signInstructionAnswer" -> new Officials.Step("SIGNED", Map.of());
            case "reviewInstruction" -> new Officials.Step("SETTLED", Map.of("opinion", "同意"));
            default -> null;
        };
    }

    private JsonNode list(String more) {
        return ok(officials.as("leader").get("/api/instructions?planId=" + plan + more));
    }

    private JsonNode duty(String element) {
        return officials.openDuty(plan, element, LEAD);
    }

    private static LocalDate day(JsonNode duty) {
        return OffsetDateTime.parse(duty.path("due").asString())
                .atZoneSameInstant(SystemTime.ZONE)
                .toLocalDate();
    }

    private LocalDate workingDayAfter(LocalDate day) {
        return LocalDate.parse(ok(officials.office().get("/api/calendar/deadlines?from=" + day + "&workingDays=1"))
                .path("day")
                .asString());
    }

    private LocalDate today() {
        return LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
    }

    private void assertSound() {
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }
}
