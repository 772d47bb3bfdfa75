package org.duban.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.duban.calendar.Calendars;
import org.duban.dispatch.Grade;
import org.duban.shared.RuleViolated;
import org.duban.shared.SystemTime;
import org.duban.testing.Caller;
import org.duban.testing.DemoPassword;
import org.duban.testing.TestData;
import org.duban.testing.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/** Applications from filing to effect, on the rooms they stand on but without the engine. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "duban.demo.story=false",
            "duban.data-dir=" + TestData.FOLDER,
            "camunda.bpm.enabled=false",
            "DUBAN_DEMO_PASSWORD=" + DemoPassword.VALUE
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestDatabase.class)
class ApplicationsTest {

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Applications applications;

    @Autowired
    KnownDuties duties;

    @Autowired
    HeardEvents events;

    @Autowired
    Calendars calendars;

    @LocalServerPort
    int port;

    private TaskFixture task;

    @BeforeEach
    void a_task_in_implementation() {
        task = new TaskFixture(jdbc, "申请" + System.nanoTime());
        duties.say();
        events.forget();
    }

    @Test
    void an_extension_moves_the_milestone_once_and_keeps_its_original_date() {
        long milestone = task.milestone("建成托养中心", day(20), "ON_TRACK");
        long id = filed("mz-handler", extension("milestoneId", milestone, day(30)));

        assertThat(applications.routeFacts(id))
                .extracting(RouteFacts::kind, RouteFacts::timesBefore, RouteFacts::extentDays, RouteFacts::daysAhead)
                .containsExactly("EXTENSION", 0, 10, 20);
        applications.sign(id);
        applications.grant(id, "情况属实");
        applications.applyEffect(id);
        applications.applyEffect(id);

        assertThat(task.dueOf(milestone)).isEqualTo(day(30));
        assertThat(events.of(ApplicationGranted.class)).hasSize(1);
        assertThat(jdbc.queryForObject("select original_due from milestone where id = ?", LocalDate.class, milestone))
                .isEqualTo(day(20));
        long second = filed("mz-handler", extension("milestoneId", milestone, day(35)));
        assertThat(applications.routeFacts(second).timesBefore()).isEqualTo(1);
    }

    @Test
    void an_extension_of_a_duty_tells_the_engine_room_until_when() {
        duties.say(duty(71, "mz", "填报进展", day(5)));
        long id = filed("mz-handler", extension("workItemId", 71, day(12)));
        applications.sign(id);
        applications.grant(id, null);
        applications.applyEffect(id);

        assertThat(events.of(DutyExtended.class))
                .containsExactly(
                        new DutyExtended(71, calendars.current().endOf(day(12)).at(), id));
    }

    @Test
    void a_duty_done_meanwhile_is_left_alone_when_its_extension_is_granted() {
        duties.say(duty(72, "mz", "填报进展", day(5)));
        long id = filed("mz-handler", extension("workItemId", 72, day(12)));
        applications.sign(id);
        applications.grant(id, null);
        duties.say();
        applications.applyEffect(id);

        assertThat(events.of(DutyExtended.class)).isEmpty();
        assertThat(applications.get(id).state()).isEqualTo(ApplicationState.GRANTED);
    }

    @Test
    void the_same_thing_is_not_asked_twice_at_a_time() {
        duties.say(duty(73, "mz", "填报进展", day(5)));
        filed("mz-handler", extension("workItemId", 73, day(12)));

        assertRefused("mz-handler", extension("workItemId", 73, day(15)), 409, "不能重复提出");
    }

    @Test
    void nobody_asks_for_more_time_on_another_units_duty() {
        duties.say(duty(74, "jy", "填报进展", day(5)));

        assertRefused("mz-handler", extension("workItemId", 74, day(12)), 403, "该事项由市教育局承担");
        assertRefused("ga-handler", extension("workItemId", 74, day(12)), 403, "只有承担该任务的单位");
        assertThat(file("mz-head", extension("workItemId", 74, day(12))).status())
                .isEqualTo(403);
        assertThat(file("office", extension("workItemId", 74, day(12))).status())
                .isEqualTo(403);
    }

    @Test
    void what_a_form_lacks_is_told_field_by_field() {
        duties.say(duty(75, "mz", "填报进展", day(5)));
        var answer = file("mz-handler", body("EXTENSION", "{\"workItemId\":75,\"until\":null,\"reason\":\" \"}"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").path("until").asString()).isEqualTo("请选择申请延至的日期");
        assertThat(answer.json().path("errors").path("reason").asString()).isEqualTo("请填写延期理由");
        assertRefused("mz-handler", body("EXTENSION", "{\"workItemId\":75,\"milestoneId\":1}"), 422, "请选择要延期的");
        assertRefused("mz-handler", body("EXTENSION", "{\"workItemId\":\"x\"}"), 422, "格式不正确");
        assertRefused("mz-handler", body("HOLIDAY", "{}"), 422, "没有这种申请，可选：CHANGE（任务变更）、CLOSURE（办结）");
    }

    @Test
    void a_step_of_the_approval_itself_cannot_be_extended() {
        duties.say(new OpenDuty(
                76,
                "application-approval",
                "签发申请",
                task.taskId,
                task.unit("mz"),
                "市民政局",
                "HEAD",
                at(day(5)),
                at(day(5))));

        assertRefused("mz-handler", extension("workItemId", 76, day(12)), 422, "审批环节");
    }

    @Test
    void closure_waits_for_milestones_and_duties_and_says_which() {
        long milestone = task.milestone("建成托养中心", day(20), "ON_TRACK");
        duties.say(duty(77, "jy", "填报进展", day(5)));

        assertRefused("mz-handler", closure(), 409, "还有 1 个里程碑未完成：建成托养中心");
        task.finish(milestone);
        assertRefused("mz-handler", closure(), 409, "还有 1 项待办未办结：市教育局“填报进展”");
        duties.say();
        assertThat(file("mz-handler", closure()).status()).isEqualTo(201);
    }

    @Test
    void only_the_lead_asks_for_closure() {
        assertRefused("jy-handler", closure(), 403, "该事项由市民政局承担");
    }

    @Test
    void nothing_else_is_asked_while_a_closure_runs_and_no_closure_while_something_else_runs() {
        duties.say(duty(78, "cl", "会签实施方案", day(5)));
        long extension = filed("cl-handler", extension("workItemId", 78, day(12)));
        duties.say();
        assertRefused("mz-handler", closure(), 409, "还有 1 件申请在办");

        assertThat(withdraw("cl-handler", extension).status()).isEqualTo(200);
        filed("mz-handler", closure());
        duties.say(duty(78, "cl", "会签实施方案", day(5)));
        assertRefused("cl-handler", extension("workItemId", 78, day(12)), 409, "办结申请正在审批");
    }

    @Test
    void a_granted_closure_is_told_with_its_grade() {
        long id = filed("mz-handler", closure());
        applications.sign(id);
        assertThat(applications.assignmentsToCountersign(id))
                .containsExactlyInAnyOrder(task.assignment("cl"), task.assignment("jy"));
        applications.countersign(id, task.assignment("cl"), true, null);
        applications.countersign(id, task.assignment("jy"), false, "台账还差一册");
        applications.grant(id, "同意");
        applications.grant(id, "同意办结");
        applications.applyEffect(id);

        assertThat(events.of(ClosureGranted.class)).containsExactly(new ClosureGranted(task.taskId, Grade.GOOD, id));
        JsonNode view =
                Caller.signedIn(port, "jy-head").get("/api/applications/" + id).json();
        assertThat(view.path("countersigns").toString()).contains("市教育局", "台账还差一册");
        assertThat(view.path("steps")).hasSize(7);
    }

    @Test
    void a_unit_countersigns_once_an_edition_and_an_objection_needs_words() {
        long id = filed("mz-handler", closure());
        applications.sign(id);
        long part = task.assignment("cl");

        assertThatThrownBy(() -> applications.countersign(id, part, false, " ")).hasMessage("请填写不同意的意见");
        applications.countersign(id, part, true, null);
        assertThatThrownBy(() -> applications.countersign(id, part, true, null)).hasMessageContaining("已会签");

        applications.returnToApplicant(id, "请补充");
        applications.revise(id, jsonOf("{\"summary\":\"补充后的完成情况 𠮷\"}"));
        applications.sign(id);
        applications.countersign(id, part, true, null);
        assertThat(applications.get(id).edition()).isEqualTo(2);
    }

    @Test
    void a_refusal_needs_a_reason_and_frees_the_way_for_a_new_application() {
        long id = filed("mz-handler", closure());
        applications.sign(id);

        assertThatThrownBy(() -> applications.refuse(id, null)).hasMessage("请填写不予准许的理由");
        applications.refuse(id, "群众认可度不足");
        applications.recordRefusal(id);
        assertThatThrownBy(() -> applications.applyEffect(id)).isInstanceOf(RuleViolated.class);
        assertThat(events.of(ApplicationRefused.class)).hasSize(1);
        assertThat(file("mz-handler", closure()).status()).isEqualTo(201);
    }

    @Test
    void a_withdrawal_ends_the_approval_but_not_after_the_decision() {
        long id = filed("mz-handler", closure());
        assertThat(withdraw("jy-handler", id).status()).isEqualTo(403);
        assertThat(withdraw("ga-handler", id).status()).isEqualTo(404);
        assertThat(withdraw("mz-handler", id).json().path("stateLabel").asString())
                .isEqualTo("已撤回");
        assertThat(events.of(ApplicationWithdrawn.class)).hasSize(1);
        assertThat(withdraw("mz-handler", id).status()).isEqualTo(409);
    }

    @Test
    void units_see_the_applications_of_their_tasks_office_and_leader_all_others_none() {
        long id = filed("mz-handler", closure());
        String list = "/api/applications?planTaskId=" + task.taskId + "&kind=CLOSURE&state=FILED";

        for (String reader : new String[] {"mz-handler", "jy-head", "cl-handler", "office", "leader"}) {
            assertThat(Caller.signedIn(port, reader)
                            .get(list)
                            .json()
                            .path("total")
                            .asInt())
                    .as(reader)
                    .isEqualTo(1);
        }
        var stranger = Caller.signedIn(port, "ga-handler");
        assertThat(stranger.get(list).json().path("total").asInt()).isZero();
        assertThat(stranger.get("/api/applications/" + id).status()).isEqualTo(404);
        assertThat(Caller.signedIn(port, "sysadmin").get(list).status()).isEqualTo(403);
        assertThat(new Caller(port).get(list).status()).isEqualTo(401);
    }

    private long filed(String username, String body) {
        var answer = file(username, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asLong();
    }

    private Caller.Answer file(String username, String body) {
        return Caller.signedIn(port, username).post("/api/applications", body);
    }

    private Caller.Answer withdraw(String username, long id) {
        return Caller.signedIn(port, username).post("/api/applications/" + id + "/withdrawal", "{\"reason\":\"另行安排\"}");
    }

    private void assertRefused(String username, String body, int status, String sentence) {
        var answer = file(username, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.json().path("detail").asString()).contains(sentence);
    }

    private String extension(String subject, long id, LocalDate until) {
        return body("EXTENSION", "{\"%s\":%d,\"until\":\"%s\",\"reason\":\"汛期停工\"}".formatted(subject, id, until));
    }

    private String closure() {
        return body("CLOSURE", "{\"summary\":\"全部完成\",\"grade\":\"GOOD\",\"evidenceIds\":[]}");
    }

    private String body(String kind, String content) {
        return "{\"kind\":\"%s\",\"planTaskId\":%d,\"content\":%s}".formatted(kind, task.taskId, content);
    }

    private OpenDuty duty(long id, String unitCode, String name, LocalDate due) {
        return new OpenDuty(
                id,
                "progress-report",
                name,
                task.taskId,
                task.unit(unitCode),
                task.nameOf(unitCode),
                "HANDLER",
                at(due),
                at(due));
    }

    /** The n-th working day from today. */
    private LocalDate day(int n) {
        return calendars.current().addWorkingDays(LocalDate.now(SystemTime.ZONE), n);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(18, 0).atZone(SystemTime.ZONE).toInstant();
    }

    private static JsonNode jsonOf(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().readTree(text);
    }

    /** The rooms below, the fixtures instead of the engine room. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    @AutoConfigurationPackage(basePackages = "org.duban")
    @ComponentScan({
        "org.duban.access",
        "org.duban.application",
        "org.duban.calendar",
        "org.duban.dispatch",
        "org.duban.organisation",
        "org.duban.plan",
        "org.duban.risk",
        "org.duban.shared"
    })
    static class WithoutEngine {
        @Bean
        Clock clock() {
            return Clock.tickMillis(SystemTime.ZONE);
        }

        @Bean
        KnownDuties knownDuties() {
            return new KnownDuties();
        }

        @Bean
        RouteTable routeTable() {
            return new KnownRoute();
        }

        @Bean
        HeardEvents heardEvents() {
            return new HeardEvents();
        }
    }
}
