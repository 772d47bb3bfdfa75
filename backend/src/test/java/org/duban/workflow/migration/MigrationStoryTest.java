package org.duban.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.duban.workflow.engine.DemoPump;
import org.duban.workflow.engine.ModelDeployment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Nobody who runs on the first released models is stranded by a change of them. */
@ServerTest
@TestPropertySource(properties = "duban.models=" + MigrationStoryTest.RELEASED)
@Import({RunningCity.class, PowerCut.class})
@DirtiesContext
class MigrationStoryTest {

    static final String RELEASED = "classpath:released/0.1.0";

    private static final List<String> RELEASED_FILES = List.of(
            "plan-implementation.bpmn",
            "plan-task.bpmn",
            "progress-report.bpmn",
            "application-approval.bpmn",
            "application-route.dmn",
            "deadline.dmn",
            "light.dmn");

    private static long engineAhead;

    @LocalServerPort
    int port;

    @Autowired
    RunningCity city;

    @Autowired
    RepositoryService repository;

    @Autowired
    ModelMigrations migrations;

    @Autowired
    PowerCut powerCut;

    @Autowired
    DemoPump pump;

    /** The engine's clock is one for the JVM: the server of the other tests gets it back. */
    @AfterEach
    void powerIsBack() {
        powerCut.isOver();
    }

    @BeforeAll
    static void keepTheEnginesClock() {
        engineAhead = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
    }

    @AfterAll
    static void giveTheEnginesClockBack() {
        ClockUtil.offset(engineAhead);
    }

    @Test
    void everything_that_runs_on_the_first_release_goes_on_with_the_models_of_today() {
        Officials officials = new Officials(port);
        long plan = runningOnTheFirstRelease(officials);
        List<String> clocks = city.clocks(plan);

        modelsChangeTo("classpath:processes");
        serverStarts();

        assertThat(standing(officials, plan)).containsAll(withoutTheLast(RunningCity.STANDING));
        assertThat(city.clocks(plan)).isEqualTo(clocks);
        assertThat(versionsLeftBehind(officials)).isEmpty();
        RunningCity.assertSound(officials);

        officials.work(plan, duty -> Answers.usual(duty, city.today(officials).plusMonths(2), List.of()));
        appointed(officials, plan);
        officials.work(plan, duty -> Answers.usual(duty, city.today(officials).plusMonths(2), List.of()));
        city.closeAll(plan, officials);
        RunningCity.assertSound(officials);
    }

    @Test
    void a_later_version_takes_along_what_it_can_and_tells_what_it_cannot() {
        Officials officials = new Officials(port);
        long plan = runningOnTheFirstRelease(officials);
        List<String> clocks = city.clocks(plan);

        modelsChangeTo("classpath:next");

        JsonNode tasks = dryRun(officials, "plan-task");
        assertThat(tasks.path("instances").asInt()).isEqualTo(7);
        assertThat(tasks.path("blocked").asInt()).isZero();
        assertThat(tasks.path("places"))
                .extracting(place -> place.path("element").asString(), place -> place.path("verdict")
                        .asString())
                .contains(
                        tuple("acknowledgeTask", "SAME"),
                        tuple("signWorkPlan", "RENAMED"),
                        tuple("closureGranted", "SAME"));
        assertThat(dryRun(officials, "progress-report").path("places"))
                .extracting(place -> place.path("verdict").asString(), place -> place.path("toName")
                        .asString())
                .containsExactly(tuple("MOVED", "核实进展"));
        JsonNode applications = dryRun(officials, "application-approval");
        assertThat(applications.path("blocked").asInt()).isEqualTo(1);
        assertThat(applications.path("places"))
                .filteredOn(place -> place.path("element").asString().equals("reviseApplication"))
                .extracting(place -> place.path("reason").asString())
                .containsExactly("所在环节“修改申请”在新版中没有对应的环节");
        assertThat(city.clocks(plan)).as("a dry run changes nothing").isEqualTo(clocks);
        RunningCity.assertSound(officials);

        serverStarts();

        assertThat(city.clocks(plan)).isEqualTo(clocks);
        assertThat(standing(officials, plan))
                .contains("issueWorkPlan", "signSummary")
                .doesNotContain("signWorkPlan");
        assertThat(reasons(officials, "progress-report"))
                .singleElement()
                .asString()
                .contains("须由系统管理员试运行后确认");
        assertThat(reasons(officials, "application-approval")).containsExactly("所在环节“修改申请”在新版中没有对应的环节");
        RunningCity.assertSound(officials);

        administratorOrders(officials, "progress-report");
        assertThat(standing(officials, plan)).contains("verifyProgress").doesNotContain("signSummary");
        assertThat(versionsLeftBehind(officials)).containsExactly("application-approval");
        RunningCity.assertSound(officials);

        goOnToTheEnd(officials, plan);
        RunningCity.assertSound(officials);
    }

    @Test
    void a_timer_that_a_version_adds_runs_from_the_duty_s_own_date() throws IOException {
        Officials officials = new Officials(port);
        modelsChangeTo(RELEASED);
        LocalDate today = city.today(officials);
        long withTimers = dispatched(today);
        modelsChangeTo(acknowledgementWithout("Reminder", "Lapsed", "Escalation"));
        long without = dispatched(today);
        officials.clockTo(today.plusDays(1).toString());

        modelsChangeTo(RELEASED);
        serverStarts();

        assertThat(dates(city.clocks(without))).isEqualTo(dates(city.clocks(withTimers)));
        RunningCity.assertSound(officials);
    }

    @Test
    void a_timer_that_a_version_adds_to_a_duty_put_off_after_its_lapse_goes_up_at_once() throws IOException {
        Officials officials = new Officials(port);
        modelsChangeTo(RELEASED);
        LocalDate today = city.today(officials);
        long withTimers = dispatched(today);
        modelsChangeTo(acknowledgementWithout("Escalation"));
        long without = dispatched(today);
        officials.clockTo(dayAfter(officials, dayAfter(officials, today, 1), 3).toString());
        assertThat(officials.open(without))
                .allSatisfy(duty -> assertThat(duty.path("overdue").asBoolean()).isTrue());
        Instant until = city.endOf(dayAfter(officials, today, 20));
        city.putOff(withTimers, until);
        city.putOff(without, until);

        modelsChangeTo(RELEASED);
        serverStarts();

        assertThat(dates(city.clocks(without))).isEqualTo(dates(city.clocks(withTimers)));
        RunningCity.assertSound(officials);
    }

    @Test
    void a_leader_s_own_date_stays_with_a_version_that_adds_timers() throws IOException {
        Officials officials = new Officials(port);
        modelsChangeTo("classpath:processes");
        LocalDate today = city.today(officials);
        long plan = dispatched(today);
        officials.clockTo(today.plusDays(1).toString());
        LocalDate until = dayAfter(officials, today, 30);
        city.instruct(officials, plan, until);
        List<String> withTimers = city.clocks(plan, "carryOutInstruction");
        modelsChangeTo(without(
                Path.of("../processes/instruction.bpmn"), "carryOutInstruction", "Reminder", "Lapsed", "Escalation"));
        long other = dispatched(today);
        officials.clockTo(today.plusDays(2).toString());
        city.instruct(officials, other, until);

        modelsChangeTo("classpath:processes");
        serverStarts();

        assertThat(city.clocks(plan, "carryOutInstruction")).isEqualTo(withTimers);
        assertThat(withTimers).singleElement().asString().contains("due " + until);
        assertThat(dates(city.clocks(other, "carryOutInstruction"))).isEqualTo(dates(withTimers));
        RunningCity.assertSound(officials);
    }

    @Test
    void a_migration_that_dies_half_way_goes_on_where_it_stopped() {
        Officials officials = new Officials(port);
        firstReleaseIsDeployed();
        LocalDate today = city.today(officials);
        long plan = city.small.published(today, today.plusYears(2), leads(6));
        officials.clockTo(today.plusDays(1).toString());
        List<String> clocks = city.clocks(plan);
        modelsChangeTo("classpath:processes");
        List<String> takenBefore = powerCut.takenAlong();

        powerCut.after(3);
        assertThatThrownBy(this::serverStarts).isInstanceOf(PowerCut.Dead.class);

        assertThat(versionsLeftBehind(officials)).contains("plan-task");
        assertThat(city.clocks(plan)).isEqualTo(clocks);
        RunningCity.assertSound(officials);
        // The duties of both versions are done as ever.
        List<JsonNode> duties = officials.open(plan);
        ok(officials.complete(duties.get(0), "ACCEPTED", Map.of()));
        ok(officials.complete(duties.get(5), "ACCEPTED", Map.of()));

        powerCut.after(2);
        assertThatThrownBy(this::serverStarts).isInstanceOf(PowerCut.Dead.class);
        powerCut.isOver();
        serverStarts();

        assertThat(versionsLeftBehind(officials)).isEmpty();
        assertThat(newlyTaken(takenBefore)).hasSizeGreaterThanOrEqualTo(6).doesNotHaveDuplicates();
        assertThat(migrations.isUnfinished()).isFalse();
        assertThat(standing(officials, plan))
                .containsOnly("acknowledgeTask", "drawUpWorkPlan")
                .hasSize(6);
        assertThat(city.clocks(plan, "acknowledgeTask")).hasSize(4).allSatisfy(clock -> assertThat(clocks)
                .contains(clock));
        assertThat(city.jobsOfDuties(dispatched(today)))
                .as("a new duty at the step of those that migrated has its three timers")
                .isEqualTo(Map.of("runs", 3));
        RunningCity.assertSound(officials);
    }

    @Test
    void a_suspended_task_comes_along_and_stays_suspended_until_it_is_resumed() throws IOException {
        Officials officials = new Officials(port);
        modelsChangeTo(RELEASED);
        LocalDate today = dayAfter(officials, city.today(officials), 1);
        officials.clockTo(today.toString());
        long withTimers = dispatched(today);
        modelsChangeTo(acknowledgementWithout("Reminder", "Lapsed", "Escalation"));
        long without = dispatched(today);
        officials.clockTo(dayAfter(officials, today, 1).toString());
        Stream.of(withTimers, without).forEach(plan -> city.suspend(officials, plan));
        int left = city.workingDaysLeft(officials, withTimers);
        assertThat(left).isPositive();

        modelsChangeTo("classpath:processes");
        serverStarts();

        assertThat(versionsLeftBehind(officials)).isEmpty();
        Stream.of(withTimers, without).forEach(plan -> assertThat(city.jobsOfDuties(plan))
                .as("all timers are there and wait")
                .isEqualTo(Map.of("waits", 3)));
        officials.clockTo(dayAfter(officials, today, 28).toString());
        assertThat(dates(city.clocks(without))).isEqualTo(dates(city.clocks(withTimers)));
        assertThat(officials.open(without))
                .allSatisfy(duty -> assertThat(duty.path("overdue").asBoolean()).isFalse());
        assertThat(officials
                        .complete(officials.open(without).get(0), "ACCEPTED", Map.of())
                        .status())
                .as("nothing is done while it stands still")
                .isEqualTo(409);

        Stream.of(withTimers, without).forEach(city::resume);

        Stream.of(withTimers, without).forEach(plan -> {
            assertThat(city.workingDaysLeft(officials, plan))
                    .as("what was left, and the broken day in full")
                    .isBetween(left, left + 1);
            assertThat(city.jobsOfDuties(plan)).isEqualTo(Map.of("runs", 3));
        });
        assertThat(dates(city.clocks(without))).isEqualTo(dates(city.clocks(withTimers)));
        RunningCity.assertSound(officials);
        officials.clockTo(dayAfter(officials, today, 40).toString());
        assertThat(officials.open(without))
                .allSatisfy(duty -> assertThat(duty.path("overdue").asBoolean()).isTrue());
        officials.work(without, duty -> Answers.usual(duty, today.plusMonths(9), List.of()));
        assertThat(phase(officials, without)).isEqualTo("IMPLEMENTATION");
        RunningCity.assertSound(officials);
    }

    @Test
    void what_stands_still_at_a_step_that_is_gone_is_told_before_and_goes_along_once_it_is_resumed() {
        Officials officials = new Officials(port);
        firstReleaseIsDeployed();
        long plan = city.summariesToSign(officials, 2);
        long stopped = city.small.taskIds(plan).get(1);
        city.taskClock.stop(stopped, "资金未到位");
        modelsChangeTo("classpath:next");
        String reports = older(officials, "progress-report");
        String reason = "所在环节“签发汇总”在新版中已取消，任务中止期间不能转到“核实进展”；任务恢复后自动迁移";

        assertThat(dryRun(officials, "progress-report").path("places"))
                .extracting(
                        place -> place.path("instances").asInt(),
                        place -> place.path("verdict").asString(),
                        place -> place.path("reason").asString(null))
                .containsExactlyInAnyOrder(tuple(1, "MOVED", null), tuple(1, "BLOCKED", reason));

        administratorOrders(officials, "progress-report");
        assertThat(standing(officials, plan)).containsExactlyInAnyOrder("verifyProgress", "signSummary");
        assertThat(reasons(officials, "progress-report")).containsExactly(reason);
        RunningCity.assertSound(officials);

        city.taskClock.restart(stopped, "资金已到位");

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(standing(officials, plan))
                .containsExactly("verifyProgress", "verifyProgress"));
        assertIsLeft(officials, reports);
        RunningCity.assertSound(officials);
    }

    private long runningOnTheFirstRelease(Officials officials) {
        firstReleaseIsDeployed();
        return city.inEveryPhase(officials);
    }

    /** All files of the release in one deployment, as its first start made it. */
    private void firstReleaseIsDeployed() {
        DeploymentBuilder release = repository.createDeployment().name("release 0.1.0");
        for (String file : RELEASED_FILES) {
            release.addClasspathResource("released/0.1.0/" + file);
        }
        release.addString("risk-trigger.dmn", emptied("risk-trigger.dmn"));
        release.addString("ladder.dmn", emptied("ladder.dmn"));
        release.deploy();
    }

    /** The first release knew no risks and no ladder; the server of today asks their tables every day, and finds nothing. */
    private static String emptied(String table) {
        try {
            return Files.readString(Path.of("..", "processes", table)).replaceAll("(?s)<rule .*</rule>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void modelsChangeTo(String folder) {
        ModelDeployment.deploy(repository, folder);
    }

    private void serverStarts() {
        migrations.orderOutdated();
        migrations.runUnfinished();
    }

    /** The runner hears the order too and may be quicker: to run it here again finds nothing left. */
    private void administratorOrders(Officials officials, String process) {
        ok(post(officials.as("sysadmin"), "/api/process-migrations", Map.of("sourceId", older(officials, process))));
        migrations.runUnfinished();
    }

    private void goOnToTheEnd(Officials officials, long plan) {
        LocalDate milestone = city.today(officials).plusMonths(2);
        workUntilOnlyTheNewStepsAreLeft(officials, plan, milestone);
        appointed(officials, plan);
        workUntilOnlyTheNewStepsAreLeft(officials, plan, milestone);
        assertThat(standing(officials, plan)).contains("confirmWorkPlan");
        city.answer(plan, "confirmWorkPlan", "CONFIRMED", task -> {});
        assertThat(standing(officials, plan)).containsOnly("verifyProgress", "reviseApplication");
        city.closeAll(plan, officials);
    }

    private void workUntilOnlyTheNewStepsAreLeft(Officials officials, long plan, LocalDate milestone) {
        for (int done = 1; done > 0; ) {
            done = officials.work(plan, duty -> usualInTheLaterModel(duty, milestone));
            done += city.answer(plan, "issueWorkPlan", "SIGNED", city.workPlans::sign);
        }
    }

    /** The report was taken past a signature that its own rules ask for: it ends with its task. */
    private static Officials.@Nullable Step usualInTheLaterModel(JsonNode duty, LocalDate milestone) {
        return duty.path("element").asString().equals("verifyProgress")
                ? null
                : Answers.usual(duty, milestone, List.of());
    }

    private void appointed(Officials officials, long plan) {
        JsonNode duty = officials.open(plan).stream()
                .filter(open -> open.path("element").asString().equals("appointCoordinator"))
                .findFirst()
                .orElseThrow();
        ok(officials.complete(
                duty,
                "APPOINTED",
                Map.of("unitId", city.small.unitId(RunningCity.LEAD), "paperNumber", "临残工委办〔2026〕1号")));
    }

    /** Its instances run on the models of this moment. */
    private long dispatched(LocalDate today) {
        long plan = city.small.published(today, today.plusYears(2), List.of(SmallPlan.lead(RunningCity.LEAD)));
        pump.drain();
        return plan;
    }

    /** Without the duty's number and the moment of its lapse, which differ between twins. */
    private static List<String> dates(List<String> clocks) {
        return clocks.stream()
                .map(clock -> clock.substring(clock.indexOf(' ')).replaceAll(" lapsed \\S+ \\S+", ""))
                .toList();
    }

    private static String acknowledgementWithout(String... timers) throws IOException {
        return without(Path.of("src/test/resources/released/0.1.0/plan-task.bpmn"), "acknowledgeTask", timers);
    }

    /** A folder with the model as if one of its steps had never had these timers. */
    private static String without(Path file, String element, String... timers) throws IOException {
        String model = Files.readString(file).replaceAll("(?s)<bpmndi:BPMNDiagram .*</bpmndi:BPMNDiagram>", "");
        for (String timer : timers) {
            String id = element + timer;
            model = model.replaceAll("(?s)<camunda:taskListener id=\"" + id + "\".*?</camunda:taskListener>", "")
                    .replaceAll("(?s)<bpmn:boundaryEvent id=\"" + id + "\".*?</bpmn:boundaryEvent>", "")
                    .replaceAll("<bpmn:sequenceFlow id=\"" + id + "To\\w+\"[^>]*/>", "")
                    .replaceAll("<bpmn:incoming>" + id + "To\\w+</bpmn:incoming>", "");
        }
        Path folder = Files.createDirectories(Path.of("target", "models-without-timers", String.join("-", timers)));
        Files.writeString(folder.resolve(file.getFileName()), model);
        return folder.toUri().toString();
    }

    @SuppressWarnings("unchecked")
    private static List<SmallPlan.Part>[] leads(int tasks) {
        return Stream.generate(() -> List.of(SmallPlan.lead(RunningCity.LEAD)))
                .limit(tasks)
                .toArray(List[]::new);
    }

    private List<String> newlyTaken(List<String> before) {
        List<String> all = powerCut.takenAlong();
        return all.subList(before.size(), all.size());
    }

    private static LocalDate dayAfter(Officials officials, LocalDate day, int workingDays) {
        return LocalDate.parse(
                ok(officials.office().get("/api/calendar/deadlines?from=" + day + "&workingDays=" + workingDays))
                        .path("day")
                        .asString());
    }

    private static String phase(Officials officials, long plan) {
        return ok(officials.office().get("/api/plan-tasks?planId=" + plan))
                .path("items")
                .get(0)
                .path("phase")
                .asString();
    }

    private static List<String> standing(Officials officials, long plan) {
        return officials.open(plan).stream()
                .map(duty -> duty.path("element").asString())
                .toList();
    }

    private static List<String> withoutTheLast(List<String> all) {
        return all.subList(0, all.size() - 1);
    }

    private static Stream<JsonNode> olderVersions(Officials officials) {
        JsonNode versions = ok(officials.as("sysadmin").get("/api/process-versions?size=200"));
        return StreamSupport.stream(versions.path("items").spliterator(), false)
                .filter(version -> !version.path("newest").asBoolean())
                .filter(version -> version.path("running").asLong() > 0);
    }

    private static List<String> versionsLeftBehind(Officials officials) {
        return olderVersions(officials)
                .map(version -> version.path("process").asString())
                .toList();
    }

    /** Nothing runs on this version any more; on others there may be what the rounds of earlier plans have begun. */
    private static void assertIsLeft(Officials officials, String version) {
        assertThat(olderVersions(officials))
                .noneMatch(older -> older.path("id").asString().equals(version));
    }

    private static String older(Officials officials, String process) {
        return olderVersions(officials)
                .filter(version -> version.path("process").asString().equals(process))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    private static JsonNode dryRun(Officials officials, String process) {
        return ok(officials.as("sysadmin").get("/api/process-versions/" + older(officials, process) + "/dry-run"));
    }

    private static List<String> reasons(Officials officials, String process) {
        JsonNode behind = ok(
                officials.as("sysadmin").get("/api/process-versions/" + older(officials, process) + "/stayed-behind"));
        return StreamSupport.stream(behind.path("items").spliterator(), false)
                .map(one -> one.path("reason").asString())
                .toList();
    }
}
