package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.withdraw;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.time.OffsetDateTime;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 撤回 and 退回: back to where things stood, with the clock that was left and with what the others have done. */
@ServerTest
class WithdrawalStoryTest {

    private static final String LEAD = "市民政局";
    private static final String JY = "市教育局";
    private static final String CZ = "市财政局";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private LocalDate today;
    private long plan;

    @BeforeEach
    void aTaskIsDispatched() {
        officials = new Officials(port);
        today = officials.today();
        plan = small.published(today, today.plusYears(3), List.of(lead(LEAD), participant(JY), participant(CZ)));
        passDays(1);
    }

    @Test
    void an_answer_is_taken_back_until_somebody_has_acted_on_what_followed() {
        ok(complete("acknowledgeTask", JY, "ACCEPTED", Map.of("note", "分管领导𠮷")));
        withdrawn("acknowledgeTask", JY);
        assertThat(handling(duty("acknowledgeTask", JY)).path("draft").toString())
                .contains("分管领导𠮷");

        ok(complete("acknowledgeTask", JY, "REFUSED", Map.of("legalBasis", "“三定”", "reason", "不属本局")));
        withdrawn("acknowledgeTask", JY);
        assertThat(elements()).doesNotContain("arbitrateResponsibility");

        officials.work(plan, duty -> Answers.usual(only(duty, "acknowledgeTask"), today.plusMonths(6), List.of()));
        withdrawn("acknowledgeTask", CZ);
        assertThat(elements()).as("only the part taken back is open").containsExactly("acknowledgeTask");
        assertThat(phase()).isEqualTo("ACKNOWLEDGEMENT");
        ok(complete("acknowledgeTask", CZ, "ACCEPTED", Map.of()));
        ok(complete("drawUpWorkPlan", LEAD, "SUBMITTED", workPlan("第一稿", "各自推进")));
        Answer tooLate = withdraw(officials.handlerOf(CZ), officials.lastDone(plan, "acknowledgeTask", CZ));
        assertThat(tooLate.status()).isEqualTo(409);
        assertThat(tooLate.text()).contains("acted-on", LEAD + "已办理“编制实施方案”");
        officials.assertSound();
    }

    @Test
    void only_who_answered_may_take_it_back_and_only_once() {
        ok(complete("acknowledgeTask", JY, "ACCEPTED", Map.of()));
        JsonNode done = officials.lastDone(plan, "acknowledgeTask", JY);
        assertThat(withdraw(officials.handlerOf(CZ), done).status()).isEqualTo(404);
        assertThat(withdraw(officials.as("jy-head"), done).status()).isEqualTo(403);
        assertThat(withdraw(officials.office(), done).status()).isEqualTo(403);
        ok(withdraw(officials.handlerOf(JY), done));
        assertThat(withdraw(officials.handlerOf(JY), done).status()).isEqualTo(409);
        assertThat(officials
                        .office()
                        .get("/api/plan-tasks/" + task() + "/timeline?size=50")
                        .text())
                .contains(JY + "撤回已办的“签收任务”，理由：填写有误");
    }

    @Test
    void a_work_plan_goes_back_step_by_step_and_countersigns_hold_for_what_did_not_change() {
        acknowledged();
        ok(complete("drawUpWorkPlan", LEAD, "SUBMITTED", workPlan("第一稿", "办好特教")));
        ok(complete("signWorkPlan", LEAD, "SIGNED", Map.of()));
        withdrawn("signWorkPlan", LEAD);
        withdrawn("drawUpWorkPlan", LEAD);
        assertThat(elements()).containsExactly("drawUpWorkPlan");
        assertThat(planPage().path("workPlan").path("plan").path("state").asString())
                .isEqualTo("RECALLED");

        ok(complete("drawUpWorkPlan", LEAD, "SUBMITTED", workPlan("第二稿", "办好特教")));
        ok(complete("signWorkPlan", LEAD, "RETURNED", Map.of("opinion", "再想想")));
        withdrawn("signWorkPlan", LEAD);
        ok(complete("signWorkPlan", LEAD, "SIGNED", Map.of()));
        ok(complete("countersignWorkPlan", JY, "OBJECTED", Map.of("opinion", "经费不足")));
        withdrawn("countersignWorkPlan", JY);
        ok(complete("countersignWorkPlan", JY, "AGREED", Map.of("opinion", "同意")));
        ok(complete("countersignWorkPlan", CZ, "AGREED", Map.of()));
        withdrawn("countersignWorkPlan", CZ);
        assertThat(elements()).containsExactly("countersignWorkPlan");
        ok(complete("countersignWorkPlan", CZ, "AGREED", Map.of()));

        ok(complete("approveWorkPlan", "残工委办公室", "RETURNED", Map.of("opinion", "教育局的工作要具体")));
        withdrawn("approveWorkPlan", "残工委办公室");
        ok(complete("approveWorkPlan", "残工委办公室", "RETURNED", Map.of("opinion", "教育局的工作要具体")));
        ok(complete("drawUpWorkPlan", LEAD, "SUBMITTED", workPlan("第二稿", "新建特教班六个")));
        ok(complete("signWorkPlan", LEAD, "SIGNED", Map.of()));
        assertThat(elements()).as("only whose work changed signs anew").containsExactly("countersignWorkPlan");
        ok(complete("countersignWorkPlan", JY, "AGREED", Map.of("opinion", "数字已核")));
        ok(complete("approveWorkPlan", "残工委办公室", "APPROVED", Map.of()));

        JsonNode page = planPage();
        assertThat(page.path("workPlan").path("countersigns").valueStream())
                .extracting(sign -> sign.path("unitName").asString(), sign -> sign.path("givenFor")
                        .asInt())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(CZ, 2), org.assertj.core.groups.Tuple.tuple(JY, 3));
        assertThat(page.path("earlierWorkPlans").get(0).path("countersigns").toString())
                .contains("同意", JY, CZ);
        Answer stands = withdraw(officials.office(), officials.lastDone(plan, "approveWorkPlan", "残工委办公室"));
        assertThat(stands.text()).contains("not-withdrawable");
        officials.assertSound();
    }

    @Test
    void a_round_goes_back_step_by_step() {
        acknowledged();
        officials.work(plan, duty -> Answers.usual(duty, today.plusMonths(6), List.of()));
        for (int weeks = 0; weeks < 40 && !elements().contains("reportProgress"); weeks++) {
            passDays(3);
        }

        ok(complete("reportProgress", JY, "SUBMITTED", Answers.progress(List.of())));
        withdrawn("reportProgress", JY);
        ok(complete("reportProgress", JY, "SUBMITTED", Answers.progress(List.of())));
        ok(complete("signProgress", JY, "RETURNED", Map.of("opinion", "数字不对")));
        withdrawn("signProgress", JY);
        ok(complete("signProgress", JY, "SIGNED", Map.of()));
        withdrawn("signProgress", JY);
        ok(complete("signProgress", JY, "SIGNED", Map.of()));
        ok(complete("reportProgress", CZ, "SUBMITTED", Answers.progress(List.of())));
        ok(complete("signProgress", CZ, "SIGNED", Map.of()));
        withdrawn("signProgress", CZ);
        assertThat(elements()).containsExactly("signProgress");
        ok(complete("signProgress", CZ, "SIGNED", Map.of()));

        ok(complete("sumUpProgress", LEAD, "SUBMITTED", Answers.progress(List.of())));
        withdrawn("sumUpProgress", LEAD);
        ok(complete("sumUpProgress", LEAD, "SUBMITTED", Answers.progress(List.of())));
        ok(complete("signSummary", LEAD, "RETURNED", Map.of("opinion", "太长")));
        withdrawn("signSummary", LEAD);
        ok(complete("signSummary", LEAD, "SIGNED", Map.of()));
        withdrawn("signSummary", LEAD);
        ok(complete("signSummary", LEAD, "SIGNED", Map.of()));
        ok(complete("verifyProgress", "残工委办公室", "RETURNED", Map.of("opinion", "佐证不足")));
        withdrawn("verifyProgress", "残工委办公室");
        ok(complete("verifyProgress", "残工委办公室", "VERIFIED", Map.of()));
        assertThat(elements()).isEmpty();
        officials.assertSound();
    }

    @Test
    void an_application_goes_back_step_by_step_until_the_next_has_acted() {
        officials.work(plan, duty -> Answers.usual(duty, today.plusMonths(6), List.of()));
        long id = ok(Officials.post(
                        officials.handlerOf(LEAD),
                        "/api/applications",
                        Map.of("kind", "CHANGE", "planTaskId", task(), "content", change("政策调整"))))
                .path("id")
                .asLong();
        ok(complete("signApplication", LEAD, "SIGNED", Map.of()));
        withdrawn("signApplication", LEAD);
        assertThat(elements()).as("nobody countersigns meanwhile").containsExactly("signApplication");
        assertThat(state(id)).isEqualTo("FILED");

        ok(complete("signApplication", LEAD, "RETURNED", Map.of("opinion", "再核实")));
        withdrawn("signApplication", LEAD);
        assertThat(state(id)).isEqualTo("FILED");
        ok(complete("signApplication", LEAD, "RETURNED", Map.of("opinion", "再核实")));
        ok(complete("reviseApplication", LEAD, "SUBMITTED", Map.of("content", change("省级政策调整𠮷"))));
        withdrawn("reviseApplication", LEAD);
        assertThat(state(id)).isEqualTo("RETURNED");
        assertThat(handling(duty("reviseApplication", LEAD)).path("draft").toString())
                .contains("省级政策调整𠮷");
        ok(complete("reviseApplication", LEAD, "SUBMITTED", Map.of("content", change("省级政策调整𠮷"))));

        ok(complete("signApplication", LEAD, "SIGNED", Map.of()));
        ok(complete("countersignApplication", JY, "AGREED", Map.of()));
        refusedWith("acted-on", "signApplication", LEAD);
        refusedWith("not-withdrawable", "countersignApplication", JY);
        ok(complete("countersignApplication", CZ, "AGREED", Map.of()));

        String office = unitOf("reviewApplication");
        ok(complete("reviewApplication", office, "RETURNED", Map.of("opinion", "补充依据")));
        withdrawn("reviewApplication", office);
        assertThat(state(id)).isEqualTo("SIGNED");
        ok(complete("reviewApplication", office, "GRANTED", Map.of()));
        refusedWith("not-withdrawable", "reviewApplication", office);
        String leader = unitOf("decideApplication");
        ok(complete("decideApplication", leader, "RETURNED", Map.of("opinion", "再议")));
        withdrawn("decideApplication", leader);
        assertThat(state(id)).isEqualTo("ENDORSED");
        ok(complete("decideApplication", leader, "GRANTED", Map.of()));

        assertThat(state(id)).isEqualTo("GRANTED");
        refusedWith("not-withdrawable", "decideApplication", leader);
        assertThat(timeline()).contains(LEAD + "撤回已办的“签发申请”");
        officials.assertSound();
    }

    private Map<String, Object> change(String reason) {
        long milestone = planPage().at("/workPlan/milestones/0/id").asLong();
        return Map.of(
                "scope",
                "工作内容缩小到城区",
                "alter",
                List.of(Map.of(
                        "milestoneId",
                        milestone,
                        "title",
                        "城区评估",
                        "due",
                        today.plusMonths(8).toString())),
                "reason",
                reason);
    }

    private String state(long application) {
        return ok(officials.office().get("/api/applications/" + application))
                .path("state")
                .asString();
    }

    private void refusedWith(String type, String element, String unit) {
        JsonNode done = officials.lastDone(plan, element, unit);
        Answer refused = withdraw(officials.doerOf(done), done);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(type);
    }

    private String unitOf(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .map(duty -> duty.path("unit").asString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_clock_goes_on_where_it_stood_and_what_was_late_stays_late() {
        acknowledged();
        JsonNode first = duty("drawUpWorkPlan", LEAD);
        ok(complete("drawUpWorkPlan", LEAD, "SUBMITTED", workPlan("稿", "做")));
        JsonNode unsigned = duty("signWorkPlan", LEAD);
        passDays(20);
        JsonNode late = duty("signWorkPlan", LEAD);
        assertThat(late.path("overdue").asBoolean()).isTrue();
        ok(complete("signWorkPlan", LEAD, "RETURNED", Map.of("opinion", "重写")));

        JsonNode again = duty("drawUpWorkPlan", LEAD);
        assertThat(again.path("originalDue")).isEqualTo(first.path("due"));
        assertThat(again.path("overdue").asBoolean()).isFalse();
        assertThat(workingDays(again)).isEqualTo(workingDays(first));

        ok(complete("drawUpWorkPlan", LEAD, "SUBMITTED", workPlan("再稿", "做")));
        JsonNode signAgain = duty("signWorkPlan", LEAD);
        assertThat(signAgain.path("overdue").asBoolean()).as("late stays late").isTrue();
        assertThat(signAgain.path("lapsedAt")).isEqualTo(late.path("lapsedAt"));
        assertThat(signAgain.path("originalDue")).isEqualTo(unsigned.path("due"));
        assertThat(workingDays(signAgain)).isEqualTo(1);
        assertThat(planPage().path("overdueCount").asInt()).isEqualTo(1);
        String before = timeline();
        passDays(10);
        assertThat(count(timeline(), "逾期：签发实施方案"))
                .as("told of once")
                .isEqualTo(count(before, "逾期：签发实施方案"))
                .isEqualTo(1);
        officials.assertSound();
    }

    @Test
    void of_taking_back_and_going_on_exactly_one_wins() throws Exception {
        acknowledged();
        for (int i = 0; i < 20; i++) {
            ok(complete("drawUpWorkPlan", LEAD, "SUBMITTED", workPlan("稿" + i, "做")));
            JsonNode done = officials.lastDone(plan, "drawUpWorkPlan", LEAD);
            JsonNode next = duty("signWorkPlan", LEAD);
            Caller handler = officials.handlerOf(LEAD);
            Caller head = officials.doerOf(next);
            List<Answer> answers = together(List.of(
                    () -> withdraw(handler, done),
                    () -> Officials.complete(
                            head,
                            next,
                            "RETURNED",
                            Map.of("opinion", "再改"),
                            "race-" + next.path("id").asLong())));
            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
            assertThat(elements()).containsExactly("drawUpWorkPlan");
        }
        officials.assertSound();
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

    private void acknowledged() {
        officials.work(plan, duty -> Answers.usual(only(duty, "acknowledgeTask"), today.plusMonths(6), List.of()));
    }

    /** Another step has no usual answer here. */
    private static JsonNode only(JsonNode duty, String element) {
        return duty.path("element").asString().equals(element)
                ? duty
                : tools.jackson.databind.node.MissingNode.getInstance();
    }

    private void withdrawn(String element, String unit) {
        JsonNode done = officials.lastDone(plan, element, unit);
        ok(withdraw(officials.doerOf(done), done));
        duty(element, unit);
    }

    private Answer complete(String element, String unit, String outcome, Map<String, ?> form) {
        return officials.complete(duty(element, unit), outcome, form);
    }

    private JsonNode duty(String element, String unit) {
        return officials.openDuty(plan, element, unit);
    }

    private JsonNode handling(JsonNode duty) {
        return ok(
                officials.doerOf(duty).get("/api/work-items/" + duty.path("id").asLong() + "/handling"));
    }

    private List<String> elements() {
        return officials.open(plan).stream()
                .map(duty -> duty.path("element").asString())
                .toList();
    }

    private long task() {
        return small.taskIds(plan).get(0);
    }

    private JsonNode planPage() {
        return ok(officials.office().get("/api/plan-tasks/" + task()));
    }

    private String phase() {
        return planPage().path("phase").asString();
    }

    private String timeline() {
        return officials
                .office()
                .get("/api/plan-tasks/" + task() + "/timeline?size=200")
                .text();
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }

    private void passDays(int days) {
        officials.clockTo(officials.today().plusDays(days).toString());
    }

    private int workingDays(JsonNode duty) {
        LocalDate from = OffsetDateTime.parse(duty.path("createdAt").asString()).toLocalDate();
        LocalDate due = OffsetDateTime.parse(duty.path("due").asString()).toLocalDate();
        int days = 0;
        for (LocalDate day = from; day.isBefore(due); days++) {
            day = LocalDate.parse(ok(officials.office().get("/api/calendar/deadlines?from=" + day + "&workingDays=1"))
                    .path("day")
                    .asString());
        }
        return days;
    }

    private Map<String, Object> workPlan(String summary, String workOfJy) {
        Map<String, Object> form = new HashMap<>(Answers.workPlan(today.plusMonths(6)));
        form.put("summary", summary);
        form.put("division", List.of(Map.of("unitId", small.unitId(JY), "work", workOfJy)));
        return form;
    }
}
