package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.duban.story.Officials.ok;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.testing.Caller;
import org.duban.testing.EventStream;
import org.duban.testing.process.DatabaseProcess;
import org.duban.testing.process.ServerProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * Two servers as in production on one database, each with its own executor of jobs. They come up when the deadlines of
 * weeks have passed, and officials press the same button on both: everything happens once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoServersTest {

    private static final int RACES = 12;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private DatabaseProcess database;
    private ServerProcess one;
    private ServerProcess other;
    private Officials officials;
    private JdbcClient jdbc;
    private List<JsonNode> duties;

    @BeforeAll
    void two_servers_come_up_late() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/crash")), "two");
        database = new DatabaseProcess(folder);
        String url = database.url(database.port(), "duban");
        jdbc = JdbcClient.create(new DriverManagerDataSource(url, "root", ""));
        try (ServerProcess demo = new ServerProcess(folder, url)) {
            officials = new Officials(demo.port());
            long plan = officials.publishSample(LocalDate.now(), LocalDate.now().plusYears(5));
            await().atMost(PATIENCE).until(() -> officials.open(plan).size() > 100);
            duties = officials.open(plan).stream()
                    .filter(duty -> duty.path("element").asString().equals("acknowledgeTask"))
                    .toList();
        }
        weeksPass();
        var first = CompletableFuture.supplyAsync(() -> ServerProcess.inProduction(folder, url));
        other = ServerProcess.inProduction(folder, url);
        one = first.join();
    }

    /** All deadlines of all duties are over, by the clock of the database's rows. */
    private void weeksPass() {
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = date_sub(DUE_DATE_, interval 30 day)")
                .update();
        jdbc.sql("update work_item set due = date_sub(due, interval 30 day)").update();
        jdbc.sql("""
                        update ACT_RU_JOB set DUEDATE_ = date_sub(DUEDATE_, interval 30 day)
                        where EXECUTION_ID_ in (select execution_id from work_item)""").update();
    }

    @Test
    void deadlines_that_both_find_are_told_once() {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(timersOfDuties()).isZero());
        assertThat(duties).hasSizeGreaterThan(100).allSatisfy(duty -> {
            assertThat(told(duty, "DUTY_LAPSED")).isEqualTo(1);
            assertThat(told(duty, "DUTY_ESCALATED")).isEqualTo(1);
            assertThat(told(duty, "DUTY_REMINDED")).isLessThanOrEqualTo(1);
        });
        assertThat(count("select count(*) from ACT_RU_INCIDENT")).isZero();
        assertSound();
    }

    @Test
    void of_two_who_do_the_same_duty_on_two_servers_one_is_heard() throws Exception {
        for (JsonNode duty : duties.subList(0, RACES)) {
            List<Integer> answers = together(
                    accepts(one, duty, UUID.randomUUID().toString()),
                    accepts(other, duty, UUID.randomUUID().toString()));
            assertThat(answers).containsExactlyInAnyOrder(200, 409);
            assertDoneOnce(duty);
        }
        for (JsonNode duty : duties.subList(RACES, 2 * RACES)) {
            String key = UUID.randomUUID().toString();
            assertThat(together(accepts(one, duty, key), accepts(other, duty, key)))
                    .as("the same key is answered the same")
                    .containsOnly(200);
            assertDoneOnce(duty);
        }
        assertSound();
    }

    @Test
    void a_page_open_at_one_server_is_told_of_what_happens_at_the_other() {
        JsonNode duty = duties.get(2 * RACES); // nobody races for this one
        try (EventStream page =
                Caller.signedIn(other.port(), officials.usernameOf(duty)).stream("/api/notices/stream")) {
            page.next("notices");
            ok(Officials.post(
                    Caller.signedIn(one.port(), "leader"),
                    "/api/urges",
                    Map.of("workItemIds", List.of(duty.path("id").asLong()), "reason", "请抓紧")));
            EventStream.Event told = page.next("notices");
            while (!told.data().path("latest").path("title").asString("").startsWith("催办")) {
                told = page.next("notices"); // of the deadlines that lapse meanwhile
            }
        }
    }

    private Callable<Integer> accepts(ServerProcess server, JsonNode duty, String key) {
        Caller doer = Caller.signedIn(server.port(), officials.usernameOf(duty));
        return () -> Officials.complete(doer, duty, "ACCEPTED", Map.of(), key).status();
    }

    private void assertDoneOnce(JsonNode duty) {
        assertThat(told(duty, "ACKNOWLEDGED")).isEqualTo(1);
        assertThat(count("select count(*) from work_item where state = 'DONE' and id = "
                        + duty.path("id").asLong()))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from ACT_HI_TASKINST t join work_item w on w.task_id = t.ID_ where t.DELETE_REASON_ = 'completed' and w.id = "
                                + duty.path("id").asLong()))
                .isEqualTo(1);
    }

    private static List<Integer> together(Callable<Integer> here, Callable<Integer> there) throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : both.invokeAll(List.of(here, there))) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            both.shutdown();
        }
    }

    private long timersOfDuties() {
        return count("""
                select count(*) from ACT_RU_JOB j join work_item w on w.execution_id = j.EXECUTION_ID_
                where w.state = 'OPEN' and w.element = 'acknowledgeTask' and j.DUEDATE_ < current_timestamp(3)""");
    }

    private long told(JsonNode duty, String kind) {
        return count("select count(*) from timeline_entry where kind = '" + kind + "' and work_item_id = "
                + duty.path("id").asLong());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void assertSound() {
        JsonNode checks = ok(Caller.signedIn(one.port(), "sysadmin").get("/api/consistency"))
                .path("checks");
        assertThat(checks).isNotEmpty().allSatisfy(check -> assertThat(
                        check.path("count").asInt())
                .as(check.toString())
                .isZero());
    }

    @AfterAll
    void end() {
        one.close();
        other.close();
        database.close();
    }
}
