package org.duban.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.duban.shared.SystemTime;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Every number of the board is the length of the list it opens, for random tasks, readers and days. */
@ServerTest
@TestPropertySource(properties = "duban.test.room=overview") // a server of its own: these rows have no process
class OverviewTest {
    private static final String[] UNITS = {"mz", "cl", "jy", "ga"};
    private static final String[] PHASES = {"ACKNOWLEDGEMENT", "WORK_PLAN", "IMPLEMENTATION", "CLOSED"};
    private static final String[] LIGHTS = {"GREEN", "YELLOW", "RED"};
    private static final String FOREVER = "9999-12-31";

    @Autowired
    JdbcTemplate jdbc;

    @LocalServerPort
    int port;

    private final Random random = new Random(20261123);
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private long plan;

    @BeforeEach
    void forty_random_tasks() {
        jdbc.update(
                "insert into plan (name, state, created_at, created_by) values ('规划', 'PUBLISHED', ?, 'test')",
                stamp(-90));
        plan = newest("plan");
        for (int i = 1; i <= 40; i++) {
            task(i);
        }
    }

    @Test
    void numbers_of_today_equal_their_lists_for_every_reader() {
        for (String reader : new String[] {"office", "leader", "evaluator1", "mz-head", "jy-handler", "wj-handler"}) {
            assertNumbersEqualLists(reader, "?planId=" + plan);
        }
    }

    @Test
    void numbers_of_past_days_equal_their_lists() {
        for (int days : new int[] {1, 15, 31, 200}) {
            LocalDate day = LocalDate.ofInstant(now, SystemTime.ZONE).minusDays(days);
            assertNumbersEqualLists("office", "?planId=" + plan + "&asOf=" + day);
            assertNumbersEqualLists("cl-head", "?planId=" + plan + "&asOf=" + day);
        }
    }

    @Test
    void what_waits_while_its_task_is_suspended_is_neither_overdue_nor_due_soon() {
        var office = Caller.signedIn(port, "office");
        String overview = "/api/supervision/overview?planId=" + plan;
        jdbc.update(
                "delete from task_suspension where plan_task_id in (select id from plan_task where plan_id = ?)", plan);
        JsonNode before = office.get(overview).json();
        assertThat(before.path("overdueDuties").asLong()).isPositive();
        assertThat(before.path("dueSoon").asLong()).isPositive();

        jdbc.update(
                "insert into task_suspension (plan_task_id, from_at, reason)"
                        + " select id, ?, '缘由' from plan_task where plan_id = ?",
                stamp(-1),
                plan);

        JsonNode standing = office.get(overview).json();
        assertThat(standing.path("openDuties")).isEqualTo(before.path("openDuties"));
        assertThat(standing.path("overdueDuties").asLong()).isZero();
        assertThat(standing.path("dueSoon").asLong()).isZero();
        assertThat(office.get("/api/supervision/overdue?planId=" + plan)
                        .json()
                        .path("total")
                        .asLong())
                .isZero();
        assertThat(office.get(overview + "&asOf="
                                + LocalDate.ofInstant(now, SystemTime.ZONE).minusDays(2))
                        .json()
                        .path("overdueDuties")
                        .asLong())
                .as("they were late before")
                .isPositive();
        assertThat(office.get("/api/work-items?state=open&scope=all&size=200&planId=" + plan)
                        .json()
                        .path("items"))
                .isNotEmpty()
                .allMatch(duty -> !duty.path("overdue").asBoolean()
                        && duty.path("suspendedAt").isString());
    }

    @Test
    void administrators_and_strangers_get_no_numbers() {
        for (String path : new String[] {"/api/supervision/overview", "/api/supervision/overdue"}) {
            assertThat(Caller.signedIn(port, "sysadmin").get(path).status()).isEqualTo(403);
            assertThat(Caller.signedIn(port, "auditor").get(path).status()).isEqualTo(403);
            assertThat(new Caller(port).get(path).status()).isEqualTo(401);
        }
    }

    @Test
    void the_overdue_list_says_how_late_and_keeps_the_mark_of_what_was_done_late() {
        var office = Caller.signedIn(port, "office");
        JsonNode open =
                office.get("/api/supervision/overdue?sort=-due&planId=" + plan).json();
        JsonNode done =
                office.get("/api/supervision/overdue?state=done&planId=" + plan).json();

        assertThat(open.path("items"))
                .isNotEmpty()
                .allMatch(item -> item.path("workingDaysLate").asInt() > 0);
        assertThat(done.path("items")).isNotEmpty().noneMatch(item -> item.path("completedAt")
                .isNull());
    }

    private void assertNumbersEqualLists(String reader, String query) {
        var caller = Caller.signedIn(port, reader);
        var answer = caller.get("/api/supervision/overview" + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        Map<String, Long> told = numbers(answer.json());
        assertThat(told).isNotEmpty();
        told.forEach((rows, count) -> {
            var list = caller.get(rows + "&size=1");
            assertThat(list.status()).as(rows + list.text()).isEqualTo(200);
            assertThat(list.json().path("total").asLong())
                    .as(reader + " " + rows)
                    .isEqualTo(count);
        });
    }

    /** Address of the rows → number. */
    private static Map<String, Long> numbers(JsonNode board) {
        Map<String, Long> told = new TreeMap<>();
        collect(board, told);
        board.path("units").forEach(unit -> collect(unit, told));
        board.path("phases")
                .forEach(one ->
                        told.put(one.path("rows").asString(), one.path("count").asLong()));
        board.path("lights")
                .forEach(one ->
                        told.put(one.path("rows").asString(), one.path("count").asLong()));
        return told;
    }

    private static void collect(JsonNode line, Map<String, Long> told) {
        line.path("rows")
                .properties()
                .forEach(row -> told.put(
                        row.getValue().asString(), line.path(row.getKey()).asLong()));
    }

    private void task(int ordinal) {
        jdbc.update(
                "insert into plan_task (plan_id, section, ordinal, task_number, title, body, span_start, span_end, span_text)"
                        + " values (?, '一', ?, ?, ?, '', 0, 0, '')",
                plan,
                ordinal,
                ordinal,
                "任务" + ordinal);
        long task = newest("plan_task");
        String lead = any(UNITS);
        for (String unit : UNITS) {
            if (unit.equals(lead) || random.nextBoolean()) {
                assign(task, unit);
            }
        }
        String before = status(any(PHASES), lead);
        history(task, before, stamp(-60), stamp(-30));
        String after = status(any(PHASES), lead);
        history(task, after, stamp(-30), FOREVER);
        jdbc.update(
                "insert into task_status (plan_task_id, plan_id, changed_at, unit_count, phase, light, light_reason,"
                        + " lead_unit_id, overdue_count) values (" + task + ", " + plan + ", '" + stamp(-30) + "', 2, "
                        + after + ")");
        for (int i = random.nextInt(4); i > 0; i--) {
            duty(task, any(UNITS));
        }
        if (random.nextInt(3) == 0) {
            boolean resumed = random.nextBoolean();
            jdbc.update(
                    "insert into task_suspension (plan_task_id, from_at, to_at, reason) values (?, ?, ?, '缘由')",
                    task,
                    stamp(-18),
                    resumed ? stamp(-12) : null);
        }
    }

    private String status(String phase, String lead) {
        return "'%s', '%s', '缘由', %s, %d"
                .formatted(phase, any(LIGHTS), random.nextInt(4) == 0 ? "null" : unit(lead), random.nextInt(2));
    }

    private void history(long task, String status, String from, String to) {
        jdbc.update(
                "insert into task_status_history (plan_task_id, plan_id, changed_at, valid_from, valid_to, unit_count,"
                        + " phase, light, light_reason, lead_unit_id, overdue_count) values (" + task + ", " + plan
                        + ", '" + from
                        + "', '" + from + "', '" + to + "', 2, " + status + ")");
    }

    private void assign(long task, String unit) {
        jdbc.update(
                "insert into assignment (plan_id, plan_task_id, unit_id, unit_name, written_as, role, state, created_at)"
                        + " values (?, ?, ?, ?, ?, 'PARTICIPANT', 'ACCEPTED', ?)",
                plan,
                task,
                unit(unit),
                unit,
                unit,
                stamp(-60));
        jdbc.update(
                "insert into assignment_holder (assignment_id, plan_task_id, unit_id, unit_name, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, ?)",
                newest("assignment"),
                task,
                unit(unit),
                unit,
                stamp(-60),
                FOREVER);
    }

    private void duty(long task, String unit) {
        boolean late = random.nextBoolean();
        boolean done = random.nextBoolean();
        String due = stamp(late ? -20 : 5 + random.nextInt(30));
        jdbc.update(
                "insert into work_item (task_id, execution_id, process, element, name, subject_id, plan_id, plan_task_id,"
                        + " unit_id, unit_name, role, created_at, days, due, original_due, lapsed_at, state, completed_at)"
                        + " values (?, '', 'plan-task', 'drawUpWorkPlan', '编制方案', ?, ?, ?, ?, ?, 'HANDLER', ?, 20, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                task,
                plan,
                task,
                unit(unit),
                unit,
                stamp(-40),
                due,
                due,
                late ? due : null,
                done ? "DONE" : "OPEN",
                done ? stamp(-10) : null);
    }

    private long unit(String code) {
        return Objects.requireNonNull(jdbc.queryForObject("select id from unit where code = ?", Long.class, code));
    }

    private long newest(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select max(id) from " + table, Long.class));
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    private String stamp(int days) {
        return now.plus(days, ChronoUnit.DAYS)
                .atZone(SystemTime.ZONE)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }
}
