package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.testing.Caller;
import org.duban.testing.Quarters;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 规划第一项任务 from the imported text to 销号, with all that can go otherwise on the way. */
@ServerTest
class PlanTaskStoryTest {

    private static final String LEAD = "市乡村振兴局";

    @LocalServerPort
    int port;

    private Officials officials;
    private long plan;
    private long task;

    @Test
    void the_first_task_is_closed_after_refusal_arbitration_return_objection_extension_and_lapse() throws IOException {
        officials = new Officials(port);
        officials.searchRebuilt();
        importAndPublish();
        unitsAnswer();
        extensionIsGranted();
        workPlanIsReturnedLapsesAndIsApproved();
        progressIsReported();
        taskIsClosed();
        JsonNode searched = officials.searchRebuilt();
        assertThat(List.of("added", "corrected", "dropped"))
                .allSatisfy(drift -> assertThat(searched.path(drift).asInt())
                        .as("search " + drift)
                        .isZero());
        assertThat(officials.consistency().path("checks"))
                .allSatisfy(check -> assertThat(check.path("count").asInt())
                        .as(check.toString())
                        .isZero());
    }

    private void importAndPublish() throws IOException {
        JsonNode imported =
                ok(post(officials.office(), "/api/plans/imports", Map.of("text", sample(), "name", "样例规划")));
        assertThat(imported.path("counts").path("tasks").asInt()).isEqualTo(31);
        assertThat(imported.path("counts").path("assignments").asInt()).isEqualTo(155);
        assertThat(imported.path("counts").path("indicators").asInt()).isEqualTo(11);
        assertThat(imported.path("counts").path("keyProjects").asInt()).isEqualTo(46);
        plan = imported.path("id").asLong();
        LocalDate today = today();
        ok(post(
                officials.office(),
                "/api/plans/" + plan + "/publication",
                Map.of(
                        "start",
                        today.minusYears(1).toString(),
                        "end",
                        today.plusYears(4).toString(),
                        "paperNumber",
                        "临政发〔2026〕3号")));
        task = ok(officials.office().get("/api/plan-tasks?size=1&planId=" + plan))
                .path("items")
                .path(0)
                .path("id")
                .asLong();
    }

    private void unitsAnswer() {
        JsonNode disputed = duty("acknowledgeTask", "市财政局");
        Caller.Answer incomplete = officials.complete(disputed, "REFUSED", Map.of("reason", "不属本单位职责"));
        assertThat(incomplete.status()).isEqualTo(422);
        assertThat(incomplete.json().path("errors").has("legalBasis")).isTrue();
        Map<String, String> refusal = Map.of("legalBasis", "“三定”规定第四条", "reason", "不属本单位职责，𠮷");
        ok(officials.complete(disputed, "REFUSED", refusal));
        ok(officials.complete(duty("acknowledgeTask", "市住建局"), "REFUSED", refusal));

        JsonNode upheld = arbitrationOf("市财政局");
        assertThat(Officials.complete(officials.handlerOf("市财政局"), upheld, "UPHELD", Map.of("reason", "我"), key())
                        .status())
                .as("a unit may not arbitrate")
                .isIn(403, 404);
        ok(officials.complete(upheld, "UPHELD", Map.of("reason", "与“三定”一致")));
        assertThat(officials
                        .complete(duty("acknowledgeTask", "市财政局"), "REFUSED", refusal)
                        .status())
                .isEqualTo(409);

        JsonNode moved = arbitrationOf("市住建局");
        ok(officials.complete(moved, "TRANSFERRED", Map.of("reason", "职责已划转", "unitId", unitId("市水利局"))));
        assertThat(duty("acknowledgeTask", "市水利局").path("planTaskId").asLong()).isEqualTo(task);

        workOnTask("acknowledgeTask");
    }

    private void extensionIsGranted() {
        JsonNode draft = duty("drawUpWorkPlan", LEAD);
        String until = nextWorkingDayAfter(due(draft).toLocalDate().plusDays(10));
        JsonNode filed = ok(post(
                officials.handlerOf(LEAD),
                "/api/applications",
                Map.of(
                        "kind",
                        "EXTENSION",
                        "planTaskId",
                        task,
                        "content",
                        Map.of("workItemId", draft.path("id").asLong(), "until", until, "reason", "需要与各县衔接"))));
        assertThat(filed.path("id").asLong()).isPositive();
        workOnTask("signApplication", "countersignApplication", "reviewApplication", "decideApplication");

        JsonNode extended = duty("drawUpWorkPlan", LEAD);
        assertThat(extended.path("due").asString())
                .isNotEqualTo(draft.path("due").asString());
        assertThat(extended.path("originalDue").asString())
                .isEqualTo(draft.path("due").asString());
    }

    private void workPlanIsReturnedLapsesAndIsApproved() {
        ok(officials.complete(duty("drawUpWorkPlan", LEAD), "SUBMITTED", Answers.workPlan(today().plusMonths(2))));
        ok(officials.complete(duty("signWorkPlan", LEAD), "RETURNED", Map.of("opinion", "请补充风险和对策")));
        ok(officials.complete(duty("drawUpWorkPlan", LEAD), "SUBMITTED", Answers.workPlan(today().plusMonths(2))));

        JsonNode unsigned = duty("signWorkPlan", LEAD);
        officials.clockTo(due(unsigned).toLocalDate().plusDays(1).toString());
        JsonNode late = duty("signWorkPlan", LEAD);
        assertThat(late.path("overdue").asBoolean()).isTrue();
        assertThat(ok(officials.handlerOf(LEAD).get("/api/notices?size=100"))
                        .path("items")
                        .toString())
                .contains("逾期");
        assertThat(ok(officials.office().get("/api/supervision/overdue?planId=" + plan + "&size=200"))
                        .path("items"))
                .anySatisfy(row -> assertThat(row.path("id").asLong())
                        .isEqualTo(late.path("id").asLong()));

        ok(officials.complete(late, "SIGNED", Map.of()));
        ok(officials.complete(duty("countersignWorkPlan", "市财政局"), "OBJECTED", Map.of("opinion", "经费渠道尚需明确")));
        workOnTask("countersignWorkPlan", "approveWorkPlan");
        assertThat(phase()).isEqualTo("IMPLEMENTATION");
    }

    private void progressIsReported() {
        roundOpens(Quarters.next(today()));
        JsonNode part = duty("reportProgress", "市水利局");
        String key = key();
        Caller reporter = officials.doerOf(part);
        ok(Officials.complete(reporter, part, "SUBMITTED", Answers.progress(List.of()), key));
        ok(Officials.complete(reporter, part, "SUBMITTED", Answers.progress(List.of()), key));
        assertThat(Officials.complete(reporter, part, "SUBMITTED", Answers.progress(List.of()), key())
                        .status())
                .as("the same again under another key")
                .isEqualTo(409);
        workOnTask("reportProgress", "signProgress", "sumUpProgress", "signSummary", "verifyProgress");
        assertThat(duties().stream().map(duty -> duty.path("process").asString()))
                .doesNotContain("progress-report");
    }

    /** On the first working day, which holidays put off: day by day, or the time of the parts is over where there were none. */
    private void roundOpens(LocalDate quarter) {
        LocalDate day = quarter;
        while (duties().stream()
                        .noneMatch(duty -> duty.path("element").asString().equals("reportProgress"))
                && day.isBefore(quarter.plusDays(15))) {
            day = day.plusDays(1);
            officials.clockTo(day.toString());
        }
    }

    private void taskIsClosed() {
        workOnTask("confirmRisk", "answerRisk");
        Officials.judgeRisks(officials.handlerOf(LEAD), task);
        ok(post(
                officials.handlerOf(LEAD),
                "/api/applications",
                Map.of("kind", "CLOSURE", "planTaskId", task, "content", Map.of("summary", "目标完成", "grade", "GOOD"))));
        workOnTask("signApplication", "countersignApplication", "reviewApplication", "decideApplication");
        assertThat(phase()).isEqualTo("CLOSED");
        assertThat(duties()).isEmpty();
    }

    private void workOnTask(String... elements) {
        List<String> wanted = List.of(elements);
        List<Long> milestones = ok(officials.office().get("/api/plan-tasks/" + task))
                .path("workPlan")
                .path("milestones")
                .valueStream()
                .map(milestone -> milestone.path("id").asLong())
                .toList();
        officials.work(
                plan,
                duty -> duty.path("planTaskId").asLong() == task
                                && wanted.contains(duty.path("element").asString())
                        ? Answers.usual(duty, today().plusMonths(2), milestones)
                        : null);
    }

    private List<JsonNode> duties() {
        return officials.open(plan).stream()
                .filter(duty -> task == 0 || duty.path("planTaskId").asLong() == task)
                .toList();
    }

    private JsonNode duty(String element, String unit) {
        return duties().stream()
                .filter(duty -> duty.path("element").asString().equals(element)
                        && duty.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + element + " of " + unit + " in " + duties()));
    }

    private JsonNode arbitrationOf(String unit) {
        List<JsonNode> assignments = ok(officials.office().get("/api/plan-tasks/" + task))
                .path("assignments")
                .valueStream()
                .toList();
        long assignment = assignments.stream()
                .filter(one -> one.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        return duties().stream()
                .filter(duty -> duty.path("element").asString().equals("arbitrateResponsibility")
                        && duty.path("assignmentId").asLong() == assignment)
                .findFirst()
                .orElseThrow();
    }

    private String phase() {
        return ok(officials.office().get("/api/plan-tasks/" + task))
                .path("phase")
                .asString();
    }

    private long unitId(String name) {
        return ok(officials
                        .as("sysadmin")
                        .get("/api/units?size=200&q=" + java.net.URLEncoder.encode(name, StandardCharsets.UTF_8)))
                .path("items")
                .get(0)
                .path("id")
                .asLong();
    }

    private String nextWorkingDayAfter(LocalDate day) {
        return ok(officials.office().get("/api/calendar/deadlines?from=" + day + "&workingDays=1"))
                .path("day")
                .asString();
    }

    private LocalDate today() {
        return LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
    }

    private static OffsetDateTime due(JsonNode duty) {
        return OffsetDateTime.parse(duty.path("due").asString());
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String sample() throws IOException {
        try (InputStream sample = PlanTaskStoryTest.class.getResourceAsStream("/sample/linfen-sample-plan.txt")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
