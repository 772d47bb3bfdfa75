package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.duban.story.Journal.Entry;
import org.duban.story.Journal.Told;
import org.duban.testing.process.DatabaseProcess;
import org.duban.testing.process.ServerProcess;
import org.duban.testing.process.TcpProxy;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;

/**
 * A server and a database of their own die while officials acknowledge their tasks. What was acknowledged to them is
 * there, what was refused is not, and what nobody knows is there wholly or not at all, and once when asked again.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashTest {

    /** So many duties a fault: more than are answered before it and at once with it. */
    private static final int DUTIES = 32;

    private static final int FAULTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private DatabaseProcess database;
    private TcpProxy wire;
    private String url;
    private ServerProcess server;
    private Officials officials;
    private JdbcClient jdbc;
    private long plan;

    /** Strikes while the journal is being written. */
    private interface Fault {
        void strike(Journal journal) throws Exception;
    }

    @BeforeAll
    void a_published_plan() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/crash")), "run");
        database = new DatabaseProcess(folder);
        wire = new TcpProxy(database.port());
        url = database.url(wire.port(), "duban");
        server = new ServerProcess(folder, url);
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(database.port(), "duban"), "root", ""));
        officials = new Officials(server.port());
        plan = officials.publishSample(LocalDate.now(), LocalDate.now().plusYears(5));
        await().atMost(PATIENCE).until(() -> toAcknowledge().size() >= FAULTS * DUTIES);
    }

    @Test
    void the_server_is_killed() throws Exception {
        survives(journal -> {
            server.kill();
            server.startAgain(url);
        });
    }

    @Test
    void the_database_is_killed() throws Exception {
        survives(journal -> {
            database.kill();
            database.startAgain();
        });
    }

    @Test
    void every_connection_to_the_database_is_reset() throws Exception {
        survives(journal -> wire.reset());
    }

    @Test
    void the_database_falls_silent() throws Exception {
        survives(journal -> {
            wire.swallow();
            journal.awaitUnknown(); // the server itself gives up and says so
            wire.heal();
        });
    }

    private void survives(Fault fault) throws Exception {
        Journal journal = new Journal(officials);
        journal.write(toAcknowledge().subList(0, DUTIES), () -> {
            fault.strike(journal);
            return null;
        });
        assertThat(journal.entries()).as("somebody was told nothing").anyMatch(entry -> entry.told() == Told.UNKNOWN);
        await().atMost(PATIENCE).untilAsserted(() -> assertNothingLost(journal));

        await().atMost(PATIENCE).until(() -> {
            journal.retryUnknown();
            return journal.entries().stream().noneMatch(entry -> entry.told() == Told.UNKNOWN);
        });
        assertNothingLost(journal);
        assertThat(journal.entries().stream().mapToLong(Entry::dutyId).distinct())
                .hasSize(DUTIES)
                .allSatisfy(duty -> assertThat(traces(duty)).isEqualTo(new Traces(1, 1, 1)));
        officials.assertSound();
    }

    private void assertNothingLost(Journal journal) {
        assertThat(journal.entries()).allSatisfy(entry -> {
            long receipts = receipts(entry.key());
            switch (entry.told()) {
                case OK -> assertThat(receipts).isEqualTo(1);
                case REFUSED -> assertThat(receipts).isZero();
                case UNKNOWN -> assertThat(receipts).isBetween(0L, 1L);
            }
        });
        journal.keysByDuty().forEach((duty, keys) -> {
            long times = keys.stream().mapToLong(this::receipts).sum();
            assertThat(traces(duty)).isEqualTo(new Traces(times, times, times));
        });
    }

    private long receipts(String key) {
        return jdbc.sql("select count(*) from receipt where idempotency_key = :key and body is not null")
                .param("key", key)
                .query(Long.class)
                .single();
    }

    /** How often the to-do list, the timeline and the engine know that a duty was done. */
    private record Traces(long done, long told, long history) {}

    private Traces traces(long duty) {
        return jdbc.sql("""
                        select (select count(*) from work_item where id = :duty and state = 'DONE') as done,
                               (select count(*) from timeline_entry
                                where work_item_id = :duty and kind = 'ACKNOWLEDGED') as told,
                               (select count(*) from ACT_HI_TASKINST t join work_item w on w.task_id = t.ID_
                                where w.id = :duty and t.DELETE_REASON_ = 'completed') as history""").param("duty", duty).query(Traces.class).single();
    }

    private List<JsonNode> toAcknowledge() {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals("acknowledgeTask"))
                .toList();
    }

    @AfterAll
    void end() throws IOException {
        server.close();
        wire.close();
        database.close();
    }
}
