package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.ApplicationDesk.INDICATOR;
import static org.duban.story.ApplicationDesk.LEAD;
import static org.duban.story.ApplicationDesk.STAYS;
import static org.duban.story.ApplicationDesk.rate;
import static org.duban.story.Officials.ok;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.ProgressReports;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Every kind of application, whatever it asks for, can be returned, refused, withdrawn, and is decided once. */
@ServerTest
class ApplicationCoursesStoryTest {

    private static final Map<String, ApplicationDesk> DESKS = new HashMap<>();

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    ProgressReports reports;

    @Autowired
    JdbcClient jdbc;

    private ApplicationDesk desk;
    private String decider;

    /** One plan, and in it a task for each kind, as the kind needs it. */
    @BeforeEach
    void a_task_for_each_kind() {
        if (!DESKS.isEmpty()) {
            return;
        }
        List<String> kinds =
                List.of("CHANGE", "UNITS", "COORDINATOR", "TARGET", "SUSPENSION", "RESUMPTION", "EXTENSION", "CLOSURE");
        List<Map<String, Object>> none = List.of();
        List<ApplicationDesk> desks = ApplicationDesk.underWay(
                port, small, jdbc, none, none, none, List.of(rate(INDICATOR)), none, none, none, none);
        for (int i = 0; i < kinds.size(); i++) {
            DESKS.put(kinds.get(i), desks.get(i));
        }
        DESKS.get("RESUMPTION").grant(DESKS.get("RESUMPTION").file("SUSPENSION"));
        DESKS.get("CLOSURE").reachesAll();
        DESKS.put("CORRECTION", aReportedFigure());
    }

    private ApplicationDesk aReportedFigure() {
        ApplicationDesk reported = ApplicationDesk.underWay(port, small, jdbc, List.of(rate("知晓率")))
                .get(0);
        reports.openRound(reported.plan, ApplicationDesk.label(), reported.officials.inDays(3000));
        reported.passADay();
        reported.officials.work(
                reported.plan,
                duty -> duty.path("element").asString().equals("sumUpProgress")
                        ? new Officials.Step(
                                "SUBMITTED",
                                Map.of(
                                        "done",
                                        "按计划完成",
                                        "figures",
                                        List.of(Map.of("figureId", reported.figureId(), "amount", 50))))
                        : Answers.usual(duty, reported.today, List.of()));
        return reported;
    }

    @AfterEach
    void everything_agrees() {
        desk.officials.assertSound();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({
        "CHANGE, LEADER",
        "UNITS, LEADER",
        "COORDINATOR, LEADER",
        "TARGET, LEADER",
        "SUSPENSION, LEADER",
        "RESUMPTION, OFFICE",
        "EXTENSION, LEADER",
        "CLOSURE, LEADER",
        "CORRECTION, OFFICE"
    })
    void each_kind_is_returned_refused_withdrawn_and_decided_once(String kind, String decidedBy) throws Exception {
        desk = DESKS.get(kind);
        decider = decidedBy;
        assertThat(desk.decidedBy(kind)).isEqualTo(decidedBy);
        String before = desk.facts();

        withdrawn(desk.file(kind));
        refusedByTheOffice(desk.file(kind));
        returnedByEverybodyAndRefusedAtLast(kind, desk.file(kind));
        assertThat(desk.facts()).as("nothing was granted").isEqualTo(before);
        assertThat(desk.open()).filteredOn(this::isOfApproval).isEmpty();

        decidedOnce(desk.file(kind), before);
    }

    private void withdrawn(long id) {
        desk.answer(id, "signApplication", "SIGNED", Map.of());
        assertThat(desk.withdraw(id, STAYS).status()).as("another unit's").isEqualTo(403);
        ok(desk.withdraw(id));
        assertThat(desk.state(id)).isEqualTo("WITHDRAWN");
        Answer again = desk.withdraw(id);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.json().path("detail").asString()).isEqualTo("该申请目前“已撤回”，不能撤回");
    }

    private void refusedByTheOffice(long id) {
        refused(id, desk.atLastWord(id, "OFFICE"));
    }

    private void returnedByEverybodyAndRefusedAtLast(String kind, long id) {
        returned(kind, id, desk.duty(id, "signApplication"), "先核实");
        returned(kind, id, desk.atLastWord(id, "OFFICE"), "补充依据");
        JsonNode last = desk.atLastWord(id, decider);
        if (decider.equals("LEADER")) {
            returned(kind, id, last, "与市财政局会商");
            last = desk.atLastWord(id, decider);
        }
        refused(id, last);
        assertThat(desk.application(id).path("edition").asInt()).isEqualTo(decider.equals("LEADER") ? 4 : 3);
    }

    private void returned(String kind, long id, JsonNode duty, String opinion) {
        refusedWithoutWords(duty, "RETURNED", "请填写退回意见");
        ok(desk.officials.complete(duty, "RETURNED", Map.of("opinion", opinion)));
        assertThat(desk.state(id)).isEqualTo("RETURNED");
        assertThat(desk.notices(id)).anyMatch(told -> told.contains("已退回，请按意见修改后重新提交，意见：" + opinion));
        assertThat(desk.timeline()).anyMatch(line -> line.startsWith("退回修改") && line.endsWith("意见：" + opinion));
        desk.answer(id, "reviseApplication", "SUBMITTED", Map.of("content", desk.contentOf(kind)));
        assertThat(desk.state(id)).isEqualTo("FILED");
    }

    private void refused(long id, JsonNode duty) {
        refusedWithoutWords(duty, "REFUSED", "请填写不予准许的理由");
        ok(desk.officials.complete(duty, "REFUSED", Map.of("opinion", "理由不足")));
        assertThat(desk.state(id)).isEqualTo("REFUSED");
        assertThat(desk.notices(id)).anyMatch(told -> told.contains("未获准许，意见：理由不足"));
        assertThat(desk.withdraw(id).status()).as("decided").isEqualTo(409);
    }

    private void refusedWithoutWords(JsonNode duty, String outcome, String sentence) {
        Answer answer = desk.officials.complete(duty, outcome, Map.of("opinion", " "));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/opinion").asString()).isEqualTo(sentence);
    }

    /** Two deciders, one of them clicking twice, and the unit that thinks better of it. */
    private void decidedOnce(long id, String before) throws Exception {
        JsonNode last = desk.atLastWord(id, decider);
        List<Integer> answers = desk.together(
                () -> desk.decide(last, "GRANTED"),
                () -> desk.decide(last, "GRANTED"),
                () -> desk.decide(last, "REFUSED"),
                () -> desk.decide(last, "RETURNED"),
                () -> desk.withdraw(id, LEAD).status());
        assertThat(answers).containsOnly(200, 409);
        boolean returnedFirst = answers.get(3) == 200 && answers.get(4) == 200;
        assertThat(Collections.frequency(answers, 200))
                .as("what has been returned may be withdrawn: " + answers)
                .isEqualTo(returnedFirst ? 2 : 1);
        String state = desk.state(id);
        assertThat(state).isIn("GRANTED", "REFUSED", "RETURNED", "WITHDRAWN");
        assertThat(desk.facts().equals(before)).as(state).isEqualTo(!state.equals("GRANTED"));
        assertThat(desk.open().stream().filter(this::isOfApproval)).hasSize(state.equals("RETURNED") ? 1 : 0);
    }

    private boolean isOfApproval(JsonNode duty) {
        return duty.path("process").asString().equals("application-approval");
    }

    @Test
    void the_same_is_asked_for_once() throws Exception {
        desk = DESKS.get("EXTENSION");
        Map<String, Object> later =
                Map.of("milestoneId", desk.milestoneId(2), "until", desk.workingDay(150), "reason", "汛期停工");

        assertThat(desk.together(() -> desk.fileStatus("EXTENSION", later), () -> desk.fileStatus("EXTENSION", later)))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void a_target_is_asked_for_by_the_task_that_follows_the_indicator() {
        desk = DESKS.get("EXTENSION");

        Answer refused = desk.tryFile("TARGET", desk.contentOf("TARGET"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/indicatorId").asString()).isEqualTo("该指标由任务“第4项任务”跟踪，须由该任务的主办单位提出");
    }

    @Test
    void an_indicator_that_no_task_follows_is_asked_about_from_one_task_at_a_time() {
        desk = DESKS.get("EXTENSION");
        ApplicationDesk other = DESKS.get("CHANGE");
        Map<String, Object> content = new HashMap<>(desk.contentOf("TARGET"));
        content.put("indicatorId", desk.addIndicator(2, "无人跟踪的指标"));
        long first = desk.file("TARGET", content);

        Answer second = other.tryFile("TARGET", content);

        assertThat(second.status()).as(second.text()).isEqualTo(409);
        assertThat(second.json().path("detail").asString()).contains("已有一件").contains("申请在办（待单位负责人签发），不能重复提出");
        ok(desk.withdraw(first));
    }
}
