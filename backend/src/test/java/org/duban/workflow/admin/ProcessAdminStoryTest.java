package org.duban.workflow.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The system administrator looks after the engine and never touches the business. */
@ServerTest
class ProcessAdminStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private LocalDate today;
    private long plan;
    private String instance;

    @BeforeEach
    void aTaskIsDispatched() {
        officials = new Officials(port);
        today = LocalDate.parse(ok(officials.office().get("/api/demo/clock"))
                .path("now")
                .asString()
                .substring(0, 10));
        plan = small.published(today, today.plusYears(2), List.of(lead("市民政局"), participant("市财政局")));
        officials.clockTo(today.plusDays(1).toString());
        instance = jdbc.sql(
                        "select instance_id from process_instance where process = 'plan-task' and subject_id = :task")
                .param("task", small.taskIds(plan).get(0))
                .query(String.class)
                .single();
    }

    @Test
    void a_failed_job_is_shown_with_its_reason_and_is_gone_when_it_was_retried() {
        writeOver("acknowledgeTask", "spoilt");
        officials.clockTo(today.plusDays(21).toString());

        List<JsonNode> failed = incidents();
        assertThat(failed).hasSize(2).allSatisfy(incident -> {
            assertThat(incident.path("sentence").asString())
                    .startsWith("“签收到期”多次执行失败")
                    .contains("no open duty");
            assertThat(incident.path("title").asString()).isEqualTo("第1项任务");
            assertThat(incident.path("processName").asString()).isEqualTo("重点任务办理");
            assertThat(incident.path("since").asString()).isNotEmpty();
        });
        String first = failed.get(0).path("id").asString();
        assertThat(admin().get("/api/incidents/" + first + "/stack")
                        .json()
                        .path("text")
                        .asString())
                .contains("DutyBook.lapsed");
        assertThat(jobs("state=failed")).hasSize(2);

        assertThat(post(admin(), "/api/incidents/" + first + "/retry", Map.of()).status())
                .isEqualTo(200);
        assertThat(incidents())
                .as("the cause is still there: it is an incident again")
                .hasSize(2);

        writeOver("spoilt", "acknowledgeTask");
        ok(post(admin(), "/api/incidents/" + incidents().get(0).path("id").asString() + "/retry", Map.of()));
        assertThat(incidents()).hasSize(1);
        JsonNode receipt = ok(post(
                admin(), "/api/incidents/retries", Map.of("process", "plan-task", "element", "acknowledgeTaskLapsed")));
        assertThat(receipt.path("retried").asInt()).isEqualTo(1);

        assertThat(incidents()).isEmpty();
        assertThat(post(admin(), "/api/incidents/" + first + "/retry", Map.of()).status())
                .isEqualTo(404);
        assertThat(officials.open(plan))
                .allSatisfy(duty -> assertThat(duty.path("overdue").asBoolean()).isTrue());
        assertThat(jdbc.sql("select count(*) from audit_entry where path = :path and outcome = 'ACCEPTED'")
                        .param("path", "/api/incidents/" + first + "/retry")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(officials.consistency().path("sound").asBoolean()).isTrue();
    }

    @Test
    void instances_versions_and_timers_are_told_by_what_they_are_about() {
        JsonNode running = instances("process=plan-task&q="
                        + java.net.URLEncoder.encode("第1项", java.nio.charset.StandardCharsets.UTF_8))
                .stream()
                .filter(one -> one.path("id").asString().equals(instance))
                .findFirst()
                .orElseThrow();
        assertThat(running.path("title").asString()).isEqualTo("第1项任务");
        assertThat(running.path("places").get(0).path("name").asString()).isEqualTo("签收任务");
        assertThat(running.path("places").get(0).path("tokens").asInt()).isEqualTo(2);
        assertThat(instances("process=plan-task&element=drawUpWorkPlan"))
                .noneMatch(one -> one.path("id").asString().equals(instance));

        String version = running.path("versionId").asString();
        JsonNode diagram = ok(admin().get("/api/process-versions/" + version + "/diagram"));
        assertThat(diagram.path("xml").asString()).contains("acknowledgeTask");
        assertThat(diagram.path("places"))
                .anySatisfy(
                        place -> assertThat(place.path("element").asString()).isEqualTo("acknowledgeTask"));
        JsonNode newest = ok(admin().get("/api/process-versions?process=plan-task"))
                .path("items")
                .get(0);
        assertThat(newest.path("newest").asBoolean()).isTrue();
        assertThat(newest.path("running").asLong()).isPositive();

        assertThat(jobs("state=waiting"))
                .extracting(job -> job.path("name").asString())
                .contains("签收任务（到期前提醒）", "签收到期", "签收任务（逾期上报）");
        assertThat(jobs("kind=message")).isEmpty();
    }

    @Test
    void a_dry_run_of_the_newest_version_says_that_there_is_nothing_to_do() {
        String version = instances("process=plan-task").get(0).path("versionId").asString();

        Caller.Answer answer = admin().get("/api/process-versions/" + version + "/dry-run");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("detail").asString()).isEqualTo("该版本已是最新版本，没有需要迁移的实例");
        assertThat(post(admin(), "/api/process-migrations", Map.of("sourceId", "nobody:1:x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_looks_into_the_engine() {
        for (String path : List.of(
                "/api/incidents",
                "/api/process-jobs",
                "/api/process-instances",
                "/api/process-versions",
                "/api/process-migrations")) {
            assertThat(new Caller(port).get(path).status()).as(path).isEqualTo(401);
            assertThat(officials.office().get(path).status()).as(path).isEqualTo(403);
            assertThat(officials.as("secadmin").get(path).status()).as(path).isEqualTo(403);
        }
    }

    /** The event beside the duty does not find it any more. */
    private void writeOver(String from, String to) {
        jdbc.sql("update work_item set element = :to where plan_id = :plan and element = :from and state = 'OPEN'")
                .param("to", to)
                .param("from", from)
                .param("plan", plan)
                .update();
    }

    private Caller admin() {
        return officials.as("sysadmin");
    }

    private List<JsonNode> incidents() {
        return ofThisTask("/api/incidents?size=200", "instanceId");
    }

    private List<JsonNode> jobs(String query) {
        return ofThisTask("/api/process-jobs?size=200&process=plan-task&" + query, "instanceId");
    }

    private List<JsonNode> instances(String query) {
        return ofThisTask("/api/process-instances?size=200&" + query, "id");
    }

    private List<JsonNode> ofThisTask(String path, String by) {
        return StreamSupport.stream(ok(admin().get(path)).path("items").spliterator(), false)
                .filter(row -> row.path(by).asString().equals(instance))
                .toList();
    }
}
