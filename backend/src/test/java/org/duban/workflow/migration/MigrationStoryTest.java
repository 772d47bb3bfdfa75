package org.duban.workflow.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.duban.workflow.engine.ModelDeployment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
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
@Import(RunningCity.class)
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

    /** The engine's clock is one for the JVM: the server of the other tests gets it back. */
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
        modelsChangeTo(withoutTimersOf("acknowledgeTask"));
        long without = dispatched(today);
        officials.clockTo(today.plusDays(2).toString());

        modelsChangeTo(RELEASED);
        serverStarts();

        assertThat(dates(city.clocks(without))).isEqualTo(dates(city.clocks(withTimers)));
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
        release.addString("risk-trigger.dmn", noSigns());
        release.deploy();
    }

    /** The first release knew no risks; the server of today asks its table every day, and finds nothing in it. */
    private static String noSigns() {
        try {
            return Files.readString(Path.of("..", "processes", "risk-trigger.dmn"))
                    .replaceAll("(?s)<rule .*</rule>", "");
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

    private long dispatched(LocalDate today) {
        return city.small.published(
                today, today.plusYears(2), List.of(org.duban.testing.SmallPlan.lead(RunningCity.LEAD)));
    }

    private static List<String> dates(List<String> clocks) {
        return clocks.stream().map(clock -> clock.substring(clock.indexOf(' '))).toList();
    }

    private static String withoutTimersOf(String element) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "models-without-timers"));
        String model = Files.readString(Path.of("src/test/resources/released/0.1.0/plan-task.bpmn"))
                .replaceAll("(?s)<camunda:taskListener id=\"" + element + ".*?</camunda:taskListener>", "")
                .replaceAll("(?s)<bpmn:boundaryEvent id=\"" + element + "Lapsed\".*?</bpmn:boundaryEvent>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"" + element + "LapsedTo\\w+\"[^>]*/>", "")
                .replaceAll("<bpmn:incoming>" + element + "LapsedTo\\w+</bpmn:incoming>", "")
                .replaceAll("(?s)<bpmndi:BPMNDiagram .*</bpmndi:BPMNDiagram>", "");
        Files.writeString(folder.resolve("plan-task.bpmn"), model);
        return folder.toUri().toString();
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
