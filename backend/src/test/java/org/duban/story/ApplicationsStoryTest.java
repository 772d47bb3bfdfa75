package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.duban.dispatch.ProgressReports;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What a unit asks for about its task: granted, refused, returned, withdrawn, and pressed twice. */
@ServerTest
class ApplicationsStoryTest {

    private static final String LEAD = "市民政局";
    private static final String STAYS = "市财政局";
    private static final String LEAVES = "市人社局";
    private static final String COMES = "市教育局";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    ProgressReports reports;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private LocalDate today;
    private long plan;
    private long task;

    @BeforeEach
    void a_task_under_way() {
        officials = new Officials(port);
        today = today();
        plan = small.published(today, today.plusYears(3), List.of(lead(LEAD), participant(STAYS), participant(LEAVES)));
        task = small.taskIds(plan).get(0);
        passADay();
        officials.work(
                plan,
                duty -> duty.path("element").asString().equals("drawUpWorkPlan")
                        ? new Officials.Step("SUBMITTED", workPlan())
                        : Answers.usual(duty, today, List.of()));
        assertThat(page().path("phase").asString()).isEqualTo("IMPLEMENTATION");
        jdbc.sql("""
                insert into plan_indicator (plan_id, ordinal, indicator_number, name, unit, target_kind, comparator,
                  target_value, target_text, attribute, span_start, span_end, span_text)
                values (?, 1, '1', '残疾人家庭人均收入增长', '%', 'REACH', '≥', 6, '≥6%', 'BINDING', 0, 1, '文')""").param(plan).update();
    }

    @Test
    void what_is_refused_returned_or_withdrawn_changes_nothing_and_the_unit_is_told() {
        String before = facts();
        List.of("CHANGE", "UNITS", "COORDINATOR", "TARGET", "SUSPENSION").forEach(kind -> {
            long refused = file(kind);
            answer(refused, "signApplication", "SIGNED", Map.of());
            answerAll(refused, "countersignApplication", "AGREED");
            answer(refused, "reviewApplication", "REFUSED", Map.of("opinion", "理由不足"));
            assertThat(state(refused)).as(kind).isEqualTo("REFUSED");

            long returned = file(kind);
            answer(returned, "signApplication", "RETURNED", Map.of("opinion", "再核实"));
            assertThat(state(returned)).as(kind).isEqualTo("RETURNED");
            answer(returned, "reviseApplication", "WITHDRAWN", Map.of());

            long withdrawn = file(kind);
            answer(withdrawn, "signApplication", "SIGNED", Map.of());
            ok(Officials.post(
                    officials.handlerOf(LEAD),
                    "/api/applications/" + withdrawn + "/withdrawal",
                    Map.of("reason", "另报")));
            assertThat(state(withdrawn)).as(kind).isEqualTo("WITHDRAWN");
            assertThat(notices(refused)).as(kind).anyMatch(told -> told.contains("未获准许，意见：理由不足"));
            assertThat(notices(returned)).as(kind).anyMatch(told -> told.contains("已退回，请按意见修改后重新提交，意见：再核实"));
        });
        assertThat(facts()).isEqualTo(before);
        assertThat(officials.open(plan)).isEmpty();
        assertSound();
    }

    @Test
    void of_two_decisions_and_two_clicks_at_once_one_counts() throws Exception {
        long id = file("CHANGE");
        answer(id, "signApplication", "SIGNED", Map.of());
        answerAll(id, "countersignApplication", "AGREED");
        JsonNode review = duty(id, "reviewApplication");

        assertThat(together(
                        () -> decide(review, "GRANTED"),
                        () -> decide(review, "REFUSED"),
                        () -> decide(review, "GRANTED"),
                        () -> decide(review, "RETURNED")))
                .containsOnlyOnce(200)
                .containsOnly(200, 409);
        assertThat(officials.open(plan)).hasSizeLessThanOrEqualTo(1);

        officials.work(plan, duty -> approving(id, duty));
        List<Integer> twice = together(() -> fileStatus("SUSPENSION"), () -> fileStatus("SUSPENSION"));
        assertThat(twice).containsOnlyOnce(201).containsOnly(201, 409);
        assertSound();
    }

    @Test
    void a_changed_work_plan_is_a_new_edition_and_nothing_reported_is_lost() {
        JsonNode before = page().path("workPlan");
        long altered = milestone(before, 0).path("id").asLong();
        long kept = milestone(before, 2).path("id").asLong();
        reaches(kept, "ON_TRACK");

        grant(file("CHANGE"));

        JsonNode after = page().path("workPlan");
        assertThat(after.at("/plan/edition").asInt()).isEqualTo(2);
        assertThat(after.at("/plan/summary").asString()).isEqualTo("工作内容缩小到城区");
        assertThat(texts(after.path("milestones"), "title")).containsExactly("城区评估", "验收", "新增一项");
        assertThat(milestone(after, 0).path("id").asLong()).isEqualTo(altered);
        assertThat(milestone(after, 0).path("originalDue").asString()).isEqualTo(day(60));
        assertThat(milestone(after, 1).path("id").asLong()).isEqualTo(kept);
        assertThat(milestone(after, 1).path("state").asString()).isEqualTo("ON_TRACK");
        JsonNode old = page().path("earlierWorkPlans").get(0);
        assertThat(texts(old.path("milestones"), "title")).containsExactly("评估", "改造", "验收");
        assertThat(old.at("/plan/state").asString()).isEqualTo("SUPERSEDED");
        assertSound();
    }

    @Test
    void a_grant_that_events_have_overtaken_is_told_to_the_one_who_decides_and_changes_nothing() {
        long id = file("CHANGE");
        answer(id, "signApplication", "SIGNED", Map.of());
        answerAll(id, "countersignApplication", "AGREED");
        long altered = milestone(page().path("workPlan"), 0).path("id").asLong();
        reaches(altered, "DONE");
        answer(id, "reviewApplication", "GRANTED", Map.of());
        String before = facts();

        answerRefused(id, "申请提出后情况已变化：里程碑“评估”已完成，不能变更，请退回修改");
        answer(id, "decideApplication", "RETURNED", Map.of("opinion", "按现状修改"));

        assertThat(facts()).isEqualTo(before);
        assertThat(state(id)).isEqualTo("RETURNED");
        assertSound();
    }

    @Test
    void nobody_of_the_applicant_unit_decides_on_its_application() {
        long own = small.published(today, today.plusYears(3), List.of(lead("市残联"), participant(STAYS)));
        passADay();
        officials.work(own, duty -> Answers.usual(duty, today.plusDays(90), List.of()));
        long ownTask = small.taskIds(own).get(0);
        long id = ok(Officials.post(
                        officials.handlerOf("市残联"),
                        "/api/applications",
                        Map.of(
                                "kind",
                                "UNITS",
                                "planTaskId",
                                ownTask,
                                "content",
                                Map.of("add", List.of(joining(COMES)), "reason", "扩大范围"))))
                .path("id")
                .asLong();
        officials.work(
                own,
                duty -> duty.path("element").asString().equals("reviewApplication")
                        ? null
                        : Answers.usual(duty, today, List.of()));

        JsonNode review = officials.open(own).get(0);
        assertThat(review.path("role").asString()).isEqualTo("LEADER");
        assertThat(Officials.complete(
                                officials.office(),
                                review,
                                "GRANTED",
                                Map.of(),
                                UUID.randomUUID().toString())
                        .status())
                .isEqualTo(403);
        ok(officials.complete(review, "GRANTED", Map.of()));
        assertThat(state(id)).isEqualTo("GRANTED");
    }

    @Test
    void a_unit_that_leaves_has_nothing_left_to_do_and_one_that_comes_acknowledges_beside_the_others() {
        openRound();
        grant(file("UNITS"));

        assertThat(elementsOf(LEAVES)).isEmpty();
        assertThat(elementsOf(COMES)).containsExactly("acknowledgeTask");
        assertThat(elementsOf(STAYS)).containsExactly("reportProgress");
        assertThat(roleOf(STAYS)).isEqualTo("LEAD");
        assertThat(timeline()).anyMatch(line -> line.contains("市人社局不再承担本任务：职责调整"));
        assertThat(fileStatus("UNITS", Map.of("add", List.of(joining(LEAVES)), "reason", "再列入")))
                .as("never the same pair again")
                .isEqualTo(422);

        ok(officials.complete(officials.openDuty(plan, "acknowledgeTask", COMES), "ACCEPTED", Map.of()));
        long second = file("UNITS", Map.of("remove", List.of(part(STAYS)), "reason", "职责调整"));
        grant(second);

        assertThat(elementsOf(LEAD))
                .as("the round goes on without the last part")
                .containsExactly("sumUpProgress");
        assertThat(page().path("phase").asString()).isEqualTo("IMPLEMENTATION");
        assertSound();
    }

    @Test
    void the_duties_of_the_lead_go_to_the_new_lead_with_their_clocks() {
        openRound();
        officials.work(
                plan,
                duty -> duty.path("element").asString().equals("sumUpProgress")
                        ? null
                        : Answers.usual(duty, today, List.of()));
        JsonNode before = officials.openDuty(plan, "sumUpProgress", LEAD);

        grant(file("COORDINATOR"));

        JsonNode after = officials.openDuty(plan, "sumUpProgress", STAYS);
        for (String same : List.of("id", "due", "originalDue", "createdAt")) {
            assertThat(after.path(same)).as(same).isEqualTo(before.path(same));
        }
        assertThat(page().path("lead").asString()).isEqualTo(STAYS);
        ok(officials.complete(after, "SUBMITTED", Answers.progress(List.of())));
        assertThat(elementsOf(STAYS)).containsExactly("signSummary");
        assertSound();
    }

    @Test
    void a_binding_target_changes_by_paper_alone_and_the_old_one_stays_readable() {
        Map<String, Object> content = Map.of("indicatorId", indicator(), "target", "≥5%", "reason", "省级目标下调");
        Answer refused = tryFile("TARGET", content);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().at("/errors/paperNumber").asString()).contains("约束性指标须凭政府文件调整");

        grant(file("TARGET"));

        JsonNode row = ok(officials.office().get("/api/plans/" + plan + "/indicators"))
                .path("items")
                .get(0);
        assertThat(row.at("/target/text").asString()).isEqualTo("≥5%");
        assertThat(row.at("/formerTargets/0/targetText").asString()).isEqualTo("≥6%");
        assertThat(row.at("/formerTargets/0/paperNumber").asString()).isEqualTo("临政发〔2024〕12号");
        assertSound();
    }

    @Test
    void while_a_task_is_suspended_its_clock_stands_still_and_afterwards_everything_has_moved() {
        openRound();
        JsonNode before = officials.openDuty(plan, "reportProgress", STAYS);
        String milestoneBefore =
                milestone(page().path("workPlan"), 0).path("due").asString();
        grant(file("SUSPENSION"));

        Answer refused = officials.complete(before, "SUBMITTED", Answers.progress(List.of()));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).contains("中止（资金未到位），期间时限停走");
        assertThat(page().at("/standstill/reason").asString()).isEqualTo("资金未到位");
        assertThat(page().path("lightReason").asString()).startsWith("任务已中止，时限停走");
        assertThat(fileStatus("CHANGE")).isEqualTo(409);

        officials.clockTo(today.plusDays(40).toString());
        openRound();
        JsonNode during = officials.openDuty(plan, "reportProgress", STAYS);
        assertThat(during.path("overdue").asBoolean()).isFalse();
        assertThat(during.path("suspendedAt").isNull()).isFalse();
        assertThat(elementsOf(STAYS)).as("no new round asks").hasSize(1);
        assertSound();

        grant(file("RESUMPTION"));

        JsonNode after = officials.openDuty(plan, "reportProgress", STAYS);
        assertThat(after.path("originalDue")).isEqualTo(before.path("originalDue"));
        assertThat(instant(after, "due")).isAfter(instant(before, "due").plus(35, ChronoUnit.DAYS));
        assertThat(after.path("suspendedAt").isNull()).isTrue();
        assertThat(milestone(page().path("workPlan"), 0).path("due").asString()).isGreaterThan(milestoneBefore);
        assertSound();
        officials.clockTo(LocalDate.ofInstant(instant(after, "due"), java.time.ZoneOffset.ofHours(8))
                .plusDays(1)
                .toString());
        assertThat(officials
                        .openDuty(plan, "reportProgress", STAYS)
                        .path("overdue")
                        .asBoolean())
                .isTrue();
        assertSound();
    }

    @Test
    void before_filing_one_sees_what_may_be_asked_who_decides_and_until_when() {
        JsonNode choices = ok(officials.handlerOf(LEAD).get("/api/applications/choices?planTaskId=" + task));
        assertThat(texts(choices, "kind"))
                .contains(
                        "CHANGE", "CLOSURE", "COORDINATOR", "EXTENSION", "RESUMPTION", "SUSPENSION", "TARGET", "UNITS");
        assertThat(choice(choices, "CHANGE").path("obstacle").isNull()).isTrue();
        assertThat(choice(choices, "CLOSURE").path("obstacle").asString()).startsWith("还有 3 个里程碑未完成");
        assertThat(choice(choices, "RESUMPTION").path("obstacle").asString()).isEqualTo("该任务没有中止，无须恢复");
        assertThat(texts(choice(choices, "EXTENSION").path("rules"))).anyMatch(rule -> rule.contains("最迟应在到期前三个工作日"));
        JsonNode others = ok(officials.handlerOf(STAYS).get("/api/applications/choices?planTaskId=" + task));
        assertThat(choice(others, "CHANGE").path("obstacle").asString()).isEqualTo("由主办单位的经办人提出");

        long milestone = milestone(page().path("workPlan"), 0).path("id").asLong();
        JsonNode preview = ok(Officials.post(
                officials.handlerOf(LEAD),
                "/api/applications/preview",
                Map.of(
                        "kind",
                        "EXTENSION",
                        "planTaskId",
                        task,
                        "content",
                        Map.of("milestoneId", milestone, "until", workingDay(70), "reason", "汛期停工"))));
        assertThat(preview.path("decidedBy").asString()).isEqualTo("OFFICE");
        assertThat(preview.path("lastDay").asString()).isLessThan(day(60)).isGreaterThan(day(45));
        assertThat(officials.open(plan)).isEmpty();
    }

    private static JsonNode choice(JsonNode choices, String kind) {
        return StreamSupport.stream(choices.spliterator(), false)
                .filter(one -> one.path("kind").asString().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, Object> contentOf(String kind) {
        JsonNode now = page().path("workPlan");
        return switch (kind) {
            case "CHANGE" ->
                Map.of(
                        "scope",
                        "工作内容缩小到城区",
                        "alter",
                        List.of(Map.of(
                                "milestoneId", milestone(now, 0).path("id").asLong(), "title", "城区评估", "due", day(70))),
                        "drop",
                        List.of(milestone(now, 1).path("id").asLong()),
                        "add",
                        List.of(Map.of("title", "新增一项", "due", day(200))),
                        "reason",
                        "政策调整");
            case "UNITS" ->
                Map.of(
                        "add",
                        List.of(joining(COMES)),
                        "remove",
                        List.of(part(LEAVES)),
                        "roles",
                        List.of(Map.of("assignmentId", part(STAYS), "role", "LEAD")),
                        "reason",
                        "职责调整");
            case "COORDINATOR" -> Map.of("assignmentId", part(STAYS), "reason", "职能划转");
            case "TARGET" ->
                Map.of("indicatorId", indicator(), "target", "≥5%", "paperNumber", "临政发〔2024〕12号", "reason", "省级目标下调");
            default -> Map.of("reason", "资金未到位");
        };
    }

    private Map<String, Object> workPlan() {
        return Map.of(
                "summary",
                "按季度推进",
                "milestones",
                List.of(
                        Map.of("title", "评估", "due", day(60)),
                        Map.of("title", "改造", "due", day(90)),
                        Map.of("title", "验收", "due", day(120))));
    }

    private Map<String, Object> joining(String unit) {
        return Map.of("unitId", small.unitId(unit), "role", "PARTICIPANT");
    }

    private long file(String kind) {
        return file(kind, contentOf(kind));
    }

    private long file(String kind, Map<String, Object> content) {
        return ok(tryFile(kind, content)).path("id").asLong();
    }

    private int fileStatus(String kind) {
        return fileStatus(kind, contentOf(kind));
    }

    private int fileStatus(String kind, Map<String, Object> content) {
        return tryFile(kind, content).status();
    }

    private Answer tryFile(String kind, Map<String, Object> content) {
        return Officials.post(
                officials.handlerOf(page().path("lead").asString()),
                "/api/applications",
                Map.of("kind", kind, "planTaskId", task, "content", content));
    }

    private void grant(long id) {
        officials.work(plan, duty -> approving(id, duty));
        assertThat(state(id)).isEqualTo("GRANTED");
        assertThat(notices(id)).anyMatch(told -> told.contains("已获准予"));
    }

    private Officials.Step approving(long id, JsonNode duty) {
        boolean isOfThis = duty.path("process").asString().equals("application-approval")
                && duty.path("subjectId").asLong() == id;
        return isOfThis ? Answers.usual(duty, today, List.of()) : null;
    }

    private void answer(long id, String element, String outcome, Map<String, ?> form) {
        ok(officials.complete(duty(id, element), outcome, form));
    }

    private void answerAll(long id, String element, String outcome) {
        officials.work(
                plan,
                duty -> duty.path("element").asString().equals(element)
                                && duty.path("subjectId").asLong() == id
                        ? new Officials.Step(outcome, Map.of())
                        : null);
    }

    /** As a verified report would have it, in the row and in what the row says now. */
    private void reaches(long milestone, String state) {
        for (String table : List.of("milestone", "milestone_history")) {
            jdbc.sql("update " + table + " set state = ? where id = ?")
                    .params(state, milestone)
                    .update();
        }
    }

    private void answerRefused(long id, String sentence) {
        Answer refused = officials.complete(duty(id, "decideApplication"), "GRANTED", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("detail").asString()).isEqualTo(sentence);
    }

    private int decide(JsonNode duty, String outcome) {
        return officials.complete(duty, outcome, Map.of("opinion", "意见")).status();
    }

    @SafeVarargs
    private List<Integer> together(Callable<Integer>... calls) throws Exception {
        officials.handlerOf(LEAD);
        ExecutorService everybody = Executors.newFixedThreadPool(calls.length);
        try {
            List<Future<Integer>> answers = everybody.invokeAll(List.of(calls));
            return results(answers);
        } finally {
            everybody.shutdown();
        }
    }

    private static List<Integer> results(List<Future<Integer>> answers) throws Exception {
        List<Integer> results = new ArrayList<>();
        for (Future<Integer> answer : answers) {
            results.add(answer.get());
        }
        return results;
    }

    private JsonNode duty(long id, String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element)
                        && duty.path("subjectId").asLong() == id)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + element + " in " + officials.open(plan)));
    }

    private List<String> elementsOf(String unit) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("unit").asString().equals(unit))
                .map(duty -> duty.path("element").asString())
                .toList();
    }

    private void openRound() {
        reports.openRound(plan, "第" + UUID.randomUUID() + "轮", Instant.now().plus(3000, ChronoUnit.DAYS));
        passADay();
    }

    private void passADay() {
        officials.clockTo(today().plusDays(1).toString());
    }

    private LocalDate today() {
        return LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
    }

    private String day(int days) {
        return today.plusDays(days).toString();
    }

    private String workingDay(int days) {
        LocalDate day = today.plusDays(days);
        while (day.getDayOfWeek().getValue() != 3) {
            day = day.plusDays(1);
        }
        return day.toString();
    }

    private JsonNode page() {
        return ok(officials.office().get("/api/plan-tasks/" + task));
    }

    private String facts() {
        JsonNode page = page();
        return page.path("workPlan").toString()
                + page.path("assignments")
                + page.path("lead")
                + page.path("standstill")
                + ok(officials.office().get("/api/plans/" + plan + "/indicators"));
    }

    private String state(long id) {
        return ok(officials.office().get("/api/applications/" + id))
                .path("state")
                .asString();
    }

    private List<String> notices(long id) {
        return jdbc.sql("select sentence from notice where subject like ?")
                .param("application:" + id + "@%")
                .query(String.class)
                .list();
    }

    private List<String> timeline() {
        return texts(
                ok(officials.office().get("/api/plan-tasks/" + task + "/timeline?size=200"))
                        .path("items"),
                "sentence");
    }

    private static JsonNode milestone(JsonNode edition, int n) {
        return edition.path("milestones").get(n);
    }

    private long indicator() {
        return jdbc.sql("select id from plan_indicator where plan_id = ?")
                .param(plan)
                .query(Long.class)
                .single();
    }

    private long part(String unit) {
        return assignment(unit).path("id").asLong();
    }

    private String roleOf(String unit) {
        return assignment(unit).path("role").asString();
    }

    private JsonNode assignment(String unit) {
        return StreamSupport.stream(page().path("assignments").spliterator(), false)
                .filter(part -> part.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private static Instant instant(JsonNode row, String field) {
        return java.time.OffsetDateTime.parse(row.path(field).asString()).toInstant();
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(field).asString())
                .toList();
    }

    private static List<String> texts(JsonNode rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private void assertSound() {
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }
}
