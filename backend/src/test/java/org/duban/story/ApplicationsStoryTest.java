package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.ApplicationDesk.COMES;
import static org.duban.story.ApplicationDesk.LEAD;
import static org.duban.story.ApplicationDesk.LEAVES;
import static org.duban.story.ApplicationDesk.STAYS;
import static org.duban.story.ApplicationDesk.milestone;
import static org.duban.story.ApplicationDesk.texts;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.duban.dispatch.ProgressReports;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a unit asks for about its task, and what its grant does. */
@ServerTest
class ApplicationsStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    ProgressReports reports;

    @Autowired
    JdbcClient jdbc;

    /** Tasks of one plan, each for one story: what a story does to its task is no other story's concern. */
    private static final Deque<ApplicationDesk> DESKS = new ArrayDeque<>();

    private ApplicationDesk desk;

    private void aTaskUnderWay() {
        if (DESKS.isEmpty()) {
            DESKS.addAll(
                    ApplicationDesk.underWay(port, small, jdbc, List.of(), List.of(), List.of(), List.of(), List.of()));
        }
        desk = DESKS.remove();
    }

    /** A round asks every task of its plan. */
    private void aTaskUnderWayInAPlanOfItsOwn() {
        desk = ApplicationDesk.underWay(port, small, jdbc, List.of()).get(0);
    }

    @Test
    void a_changed_work_plan_is_a_new_edition_and_nothing_reported_is_lost() {
        aTaskUnderWay();
        JsonNode before = desk.page().path("workPlan");
        long altered = milestone(before, 0).path("id").asLong();
        long kept = milestone(before, 2).path("id").asLong();
        desk.reaches(kept, "ON_TRACK");

        desk.grant(desk.file("CHANGE"));

        JsonNode after = desk.page().path("workPlan");
        assertThat(after.at("/plan/edition").asInt()).isEqualTo(2);
        assertThat(after.at("/plan/summary").asString()).isEqualTo("工作内容缩小到城区");
        assertThat(texts(after.path("milestones"), "title")).containsExactly("城区评估", "验收", "新增一项");
        assertThat(milestone(after, 0).path("id").asLong()).isEqualTo(altered);
        assertThat(milestone(after, 0).path("originalDue").asString()).isEqualTo(desk.day(60));
        assertThat(milestone(after, 1).path("id").asLong()).isEqualTo(kept);
        assertThat(milestone(after, 1).path("state").asString()).isEqualTo("ON_TRACK");
        JsonNode old = desk.page().path("earlierWorkPlans").get(0);
        assertThat(texts(old.path("milestones"), "title")).containsExactly("评估", "改造", "验收");
        assertThat(old.at("/plan/state").asString()).isEqualTo("SUPERSEDED");
        desk.officials.assertSound();
    }

    @Test
    void a_grant_that_events_have_overtaken_is_told_to_the_one_who_decides_and_changes_nothing() {
        aTaskUnderWay();
        long id = desk.file("CHANGE");
        JsonNode review = desk.atLastWord(id, "OFFICE");
        desk.reaches(desk.milestoneId(0), "DONE");
        ok(desk.officials.complete(review, "GRANTED", Map.of()));
        String before = desk.facts();

        answerRefused(id, "申请提出后情况已变化：里程碑“评估”已完成，不能变更，请退回修改");
        desk.answer(id, "decideApplication", "RETURNED", Map.of("opinion", "按现状修改"));

        assertThat(desk.facts()).isEqualTo(before);
        assertThat(desk.state(id)).isEqualTo("RETURNED");
        desk.officials.assertSound();
    }

    @Test
    void nobody_of_the_applicant_unit_decides_on_its_application() {
        aTaskUnderWay();
        long own = small.published(desk.today, desk.today.plusYears(3), List.of(lead("市残联"), participant(STAYS)));
        desk.passADay();
        desk.officials.work(own, duty -> Answers.usual(duty, desk.today.plusDays(90), List.of()));
        long ownTask = small.taskIds(own).get(0);
        long id = ok(Officials.post(
                        desk.officials.handlerOf("市残联"),
                        "/api/applications",
                        Map.of(
                                "kind",
                                "UNITS",
                                "planTaskId",
                                ownTask,
                                "content",
                                Map.of("add", List.of(desk.joining(COMES)), "reason", "扩大范围"))))
                .path("id")
                .asLong();
        desk.officials.work(
                own,
                duty -> duty.path("element").asString().equals("reviewApplication")
                        ? null
                        : Answers.usual(duty, desk.today, List.of()));

        JsonNode review = desk.officials.open(own).get(0);
        assertThat(review.path("role").asString()).isEqualTo("LEADER");
        assertThat(Officials.complete(
                                desk.officials.office(),
                                review,
                                "GRANTED",
                                Map.of(),
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
        ok(desk.officials.complete(review, "GRANTED", Map.of()));
        assertThat(desk.state(id)).isEqualTo("GRANTED");
    }

    @Test
    void a_unit_that_leaves_has_nothing_left_to_do_and_one_that_comes_acknowledges_beside_the_others() {
        aTaskUnderWayInAPlanOfItsOwn();
        openRound();
        desk.grant(desk.file("UNITS"));

        assertThat(desk.elementsOf(LEAVES)).isEmpty();
        assertThat(desk.elementsOf(COMES)).containsExactly("acknowledgeTask");
        assertThat(desk.elementsOf(STAYS)).containsExactly("reportProgress");
        assertThat(desk.roleOf(STAYS)).isEqualTo("LEAD");
        assertThat(desk.timeline()).anyMatch(line -> line.contains("市人社局不再承担本任务：职责调整"));
        assertThat(desk.fileStatus("UNITS", Map.of("add", List.of(desk.joining(LEAVES)), "reason", "再列入")))
                .as("never the same pair again")
                .isEqualTo(422);

        ok(desk.officials.complete(desk.duty("acknowledgeTask", COMES), "ACCEPTED", Map.of()));
        long second = desk.file("UNITS", Map.of("remove", List.of(desk.part(STAYS)), "reason", "职责调整"));
        desk.grant(second);

        assertThat(desk.elementsOf(LEAD))
                .as("the round goes on without the last part")
                .containsExactly("sumUpProgress");
        assertThat(desk.page().path("phase").asString()).isEqualTo("IMPLEMENTATION");
        desk.officials.assertSound();
    }

    @Test
    void the_duties_of_the_lead_go_to_the_new_lead_with_their_clocks() {
        aTaskUnderWayInAPlanOfItsOwn();
        openRound();
        desk.officials.work(
                desk.plan,
                duty -> duty.path("element").asString().equals("sumUpProgress")
                        ? null
                        : Answers.usual(duty, desk.today, List.of()));
        JsonNode before = desk.duty("sumUpProgress", LEAD);

        desk.grant(desk.file("COORDINATOR"));

        JsonNode after = desk.duty("sumUpProgress", STAYS);
        for (String same : List.of("id", "due", "originalDue", "createdAt")) {
            assertThat(after.path(same)).as(same).isEqualTo(before.path(same));
        }
        assertThat(desk.page().path("lead").asString()).isEqualTo(STAYS);
        ok(desk.officials.complete(after, "SUBMITTED", Answers.progress(List.of())));
        assertThat(desk.duty("signSummary", STAYS).path("subjectId")).isEqualTo(after.path("subjectId"));
        desk.officials.assertSound();
    }

    @Test
    void a_binding_target_changes_by_paper_alone_and_the_old_one_stays_readable() {
        aTaskUnderWay();
        Map<String, Object> content = Map.of("indicatorId", desk.indicator(), "target", "≥5%", "reason", "省级目标下调");
        Answer refused = desk.tryFile("TARGET", content);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/paperNumber").asString()).contains("约束性指标须凭政府文件调整");

        desk.grant(desk.file("TARGET"));

        JsonNode row = ok(desk.officials.office().get("/api/plans/" + desk.plan + "/indicators"))
                .path("items")
                .get(0);
        assertThat(row.at("/target/text").asString()).isEqualTo("≥5%");
        assertThat(row.at("/formerTargets/0/targetText").asString()).isEqualTo("≥6%");
        assertThat(row.at("/formerTargets/0/paperNumber").asString()).isEqualTo("临政发〔2024〕12号");
        desk.officials.assertSound();
    }

    @Test
    void before_filing_one_sees_what_may_be_asked_who_decides_and_until_when() {
        aTaskUnderWay();
        JsonNode choices = ok(desk.officials.handlerOf(LEAD).get("/api/applications/choices?planTaskId=" + desk.task));
        assertThat(texts(choices, "kind"))
                .contains(
                        "CHANGE", "CLOSURE", "COORDINATOR", "EXTENSION", "RESUMPTION", "SUSPENSION", "TARGET", "UNITS");
        assertThat(choice(choices, "CHANGE").path("obstacle").isNull()).isTrue();
        assertThat(choice(choices, "CLOSURE").path("obstacle").asString()).startsWith("还有 3 个里程碑未完成");
        assertThat(choice(choices, "RESUMPTION").path("obstacle").asString()).isEqualTo("该任务没有中止，无须恢复");
        assertThat(words(choice(choices, "EXTENSION").path("rules"))).anyMatch(rule -> rule.contains("最迟应在到期前三个工作日"));
        JsonNode others = ok(desk.officials.handlerOf(STAYS).get("/api/applications/choices?planTaskId=" + desk.task));
        assertThat(choice(others, "CHANGE").path("obstacle").asString()).isEqualTo("由主办单位的经办人提出");

        long milestone = milestone(desk.page().path("workPlan"), 0).path("id").asLong();
        JsonNode preview = ok(Officials.post(
                desk.officials.handlerOf(LEAD),
                "/api/applications/preview",
                Map.of(
                        "kind",
                        "EXTENSION",
                        "planTaskId",
                        desk.task,
                        "content",
                        Map.of("milestoneId", milestone, "until", desk.workingDay(70), "reason", "汛期停工"))));
        assertThat(preview.path("decidedBy").asString()).isEqualTo("OFFICE");
        assertThat(preview.path("lastDay").asString()).isLessThan(desk.day(60)).isGreaterThan(desk.day(45));
        assertThat(desk.open()).isEmpty();
    }

    private static JsonNode choice(JsonNode choices, String kind) {
        return StreamSupport.stream(choices.spliterator(), false)
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void answerRefused(long id, String sentence) {
        Answer refused = desk.officials.complete(desk.duty(id, "decideApplication"), "GRANTED", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).isEqualTo(sentence);
    }

    private void openRound() {
        reports.openRound(desk.plan, ApplicationDesk.label(), desk.officials.inDays(3000));
        desk.passADay();
    }

    private static List<String> words(JsonNode rows) {
        return rows.valueStream().map(JsonNode::asString).toList();
    }
}
