package org.duban.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.duban.shared.SystemTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random tasks, duties, reports, urges and lapses of a plan over a hundred days. They are rows without processes, which the
 * server they are on shall not keep: see {@link #remove}.
 */
final class RandomPlan {
    static final String[] UNITS = {"mz", "cl", "jy", "ga"};
    private static final String[] PHASES = {"ACKNOWLEDGEMENT", "WORK_PLAN", "IMPLEMENTATION", "CLOSED"};
    private static final String[] LIGHTS = {"GREEN", "YELLOW", "RED"};
    private static final String[] SECTIONS = {"一、生活保障", "二、就业 & 创业", "三、教育 康复"};
    private static final String[] ELEMENTS = {
        "acknowledgeTask", "reportProgress", "signProgress", "drawUpWorkPlan", "sumUpProgress"
    };
    /** What is an expert's is nobody else's, and in no number but its own. */
    private static final String[] ROLES = {"HANDLER", "HEAD", "HANDLER", "HEAD", "HANDLER", "EVALUATOR"};

    private static final String[] CLASSES = {"FIRST", "AGAIN", "AFTER_EXTENSION"};
    private static final String[] CAUSES = {"FUNDS", "POLICY", "COORDINATION", "SUPERIOR", "OTHER"};
    private static final String[] PARTS = {"AWAITED", "SUBMITTED", "SIGNED", "SILENT", "RELEASED"};
    private static final String FOREVER = "9999-12-31";

    /** Beyond the ids of other tests' duties and milestones. */
    private static final long NO_SUBJECT = 1_000_000_000;

    private static final List<String> ROWS = List.of(
            "lateness_cause where lateness_id in (select id from lateness where plan_id = ?)",
            "lateness where plan_id = ?",
            "urge where plan_id = ?",
            "work_item_past where work_item_id in (select id from work_item where plan_id = ?)",
            "work_item where plan_id = ?",
            "supervision_matter where plan_id = ?",
            "progress_part_history where report_id in (select id from progress_report where plan_id = ?)",
            "progress_part where report_id in (select id from progress_report where plan_id = ?)",
            "progress_report_history where plan_id = ?",
            "progress_report where plan_id = ?",
            "progress_round where plan_id = ?",
            "assignment_holder where plan_task_id in (select id from plan_task where plan_id = ?)",
            "assignment_history where plan_id = ?",
            "assignment where plan_id = ?",
            "task_suspension where plan_task_id in (select id from plan_task where plan_id = ?)",
            "task_status_history where plan_id = ?",
            "task_status where plan_id = ?",
            "plan_task where plan_id = ?",
            "plan where id = ?");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Random random;
    private final Instant now;
    private final Map<String, Long> units = new HashMap<>();
    final long plan;

    /** All its rows in one transaction: a thousand commits are what takes time. */
    RandomPlan(ApplicationContext server, long seed, int tasks) {
        this.jdbc = server.getBean(JdbcClient.class);
        this.transactions = server.getBean(TransactionTemplate.class);
        this.random = new Random(seed);
        this.now = server.getBean(Clock.class).instant().truncatedTo(ChronoUnit.SECONDS);
        this.plan = insert(
                "insert into plan (name, state, created_at, created_by) values ('规划', 'PUBLISHED', ?, 'test')",
                stamp(-100));
        transactions.executeWithoutResult(transaction -> write(tasks));
    }

    private void write(int tasks) {
        long round = insert(
                "insert into progress_round (plan_id, label, deadline, opened_at, opened_by) values (?, '第一轮', ?, ?, '办公室')",
                plan,
                stamp(5),
                stamp(-50));
        for (int i = 1; i <= tasks; i++) {
            task(i, round);
        }
    }

    void remove() {
        transactions.executeWithoutResult(transaction -> ROWS.forEach(rows -> update("delete from " + rows, plan)));
    }

    /** All its tasks. */
    void suspendSince(int days) {
        update(
                "insert into task_suspension (plan_task_id, from_at, reason) select id, ?, '缘由' from plan_task where plan_id = ?",
                stamp(days),
                plan);
    }

    void resume() {
        update("delete from task_suspension where plan_task_id in (select id from plan_task where plan_id = ?)", plan);
    }

    private void task(int ordinal, long round) {
        long task = insert(
                "insert into plan_task (plan_id, section, ordinal, task_number, title, body, span_start, span_end,"
                        + " span_text) values (?, ?, ?, ?, ?, '', 0, 0, '')",
                plan,
                any(SECTIONS),
                ordinal,
                ordinal,
                "任务" + ordinal);
        String lead = any(UNITS);
        standing(task, lead);
        long report = report(task, round);
        for (String unit : UNITS) {
            if (unit.equals(lead) || random.nextBoolean()) {
                part(report, assigned(task, unit), unit);
            }
        }
        for (int i = random.nextInt(6); i > 0; i--) {
            duty(task, any(UNITS));
        }
        matter(task, lead);
        if (random.nextInt(4) == 0) {
            update(
                    "insert into task_suspension (plan_task_id, from_at, to_at, reason) values (?, ?, ?, '缘由')",
                    task,
                    stamp(-18),
                    random.nextBoolean() ? stamp(-12) : null);
        }
    }

    private void matter(long task, String unit) {
        update(
                "insert into supervision_matter (plan_id, plan_task_id, ground, subject_id, times, subject, unit_id, unit_name,"
                        + " due, state, opened_at) values (?, ?, ?, ?, 1, '事项', ?, ?, ?, ?, ?)",
                plan,
                task,
                any(new String[] {"LATE_DUTY", "RED_TASK", "MISSED_MILESTONE"}),
                task + NO_SUBJECT,
                unit(unit),
                unit,
                stamp(-9),
                any(new String[] {"OPEN", "CURED"}),
                stamp(-8));
    }

    private void standing(long task, String lead) {
        int[] changes = {-95, -60, -33, -7};
        for (int i = 0; i < changes.length; i++) {
            String values = "'%s', '%s', '缘由', %s, %d"
                    .formatted(
                            any(PHASES), any(LIGHTS), random.nextInt(5) == 0 ? "null" : unit(lead), random.nextInt(2));
            boolean last = i == changes.length - 1;
            update(
                    "insert into task_status_history (plan_task_id, plan_id, changed_at, valid_from, valid_to,"
                            + " unit_count, phase, light, light_reason, lead_unit_id, overdue_count) values (?, ?, ?, ?, ?, 2, "
                            + values + ")",
                    task,
                    plan,
                    stamp(changes[i]),
                    stamp(changes[i]),
                    last ? FOREVER : stamp(changes[i + 1]));
            if (last) {
                update(
                        "insert into task_status (plan_task_id, plan_id, changed_at, unit_count, phase, light,"
                                + " light_reason, lead_unit_id, overdue_count) values (?, ?, ?, 2, " + values + ")",
                        task,
                        plan,
                        stamp(changes[i]));
            }
        }
    }

    private long report(long task, long round) {
        String state = any(new String[] {"COLLECTING", "SUMMING_UP", "VERIFIED"});
        long id = insert(
                "insert into progress_report (round_id, plan_id, plan_task_id, deadline, state) values (?, ?, ?, ?, ?)",
                round,
                plan,
                task,
                stamp(5),
                state);
        update(
                "insert into progress_report_history (id, round_id, plan_id, plan_task_id, state, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, 'COLLECTING', ?, ?), (?, ?, ?, ?, ?, ?, ?)",
                id,
                round,
                plan,
                task,
                stamp(-50),
                stamp(-20),
                id,
                round,
                plan,
                task,
                state,
                stamp(-20),
                FOREVER);
        return id;
    }

    private void part(long report, long assignment, String unit) {
        String state = any(PARTS);
        long id = insert(
                "insert into progress_part (report_id, assignment_id, unit_id, unit_name, state) values (?, ?, ?, ?, ?)",
                report,
                assignment,
                unit(unit),
                unit,
                state);
        update(
                "insert into progress_part_history (id, report_id, assignment_id, unit_id, unit_name, state, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, 'AWAITED', ?, ?), (?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                report,
                assignment,
                unit(unit),
                unit,
                stamp(-50),
                stamp(-25),
                id,
                report,
                assignment,
                unit(unit),
                unit,
                state,
                stamp(-25),
                FOREVER);
    }

    private long assigned(long task, String unit) {
        long id = insert(
                "insert into assignment (plan_id, plan_task_id, unit_id, unit_name, written_as, role, state, created_at)"
                        + " values (?, ?, ?, ?, ?, 'PARTICIPANT', 'ACCEPTED', ?)",
                plan,
                task,
                unit(unit),
                unit,
                unit,
                stamp(-95));
        update(
                "insert into assignment_holder (assignment_id, plan_task_id, unit_id, unit_name, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                task,
                unit(unit),
                unit,
                stamp(-95),
                FOREVER);
        update(
                "insert into assignment_history (id, plan_id, plan_task_id, unit_id, unit_name, written_as, role, state,"
                        + " created_at, valid_from, valid_to) values (?, ?, ?, ?, ?, ?, 'PARTICIPANT', 'ACCEPTED', ?, ?, ?)",
                id,
                plan,
                task,
                unit(unit),
                unit,
                unit,
                stamp(-95),
                stamp(-95),
                FOREVER);
        return id;
    }

    private void duty(long task, String unit) {
        int came = -5 - random.nextInt(80);
        int due = came + random.nextInt(60);
        boolean late = due < 0 && random.nextInt(5) > 0;
        boolean done = random.nextInt(3) == 0;
        int completed = Math.max(late ? due : came, -random.nextInt(60));
        String element = any(ELEMENTS);
        long id = insert(
                "insert into work_item (task_id, execution_id, process, element, name, subject_id, plan_id, plan_task_id,"
                        + " unit_id, unit_name, role, created_at, days, due, original_due, lapsed_at, state, completed_at)"
                        + " values (?, '', 'plan-task', ?, ?, ?, ?, ?, ?, ?, ?, ?, 20, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(),
                element,
                element,
                task,
                plan,
                task,
                unit(unit),
                unit,
                any(ROLES),
                stamp(came),
                stamp(due),
                stamp(due),
                late ? stamp(due) : null,
                done ? "DONE" : "OPEN",
                done ? stamp(completed) : null);
        if (random.nextInt(4) == 0) {
            update(
                    "insert into work_item_past (work_item_id, due, valid_from, valid_to) values (?, ?, ?, ?)",
                    id,
                    stamp(due - 3),
                    stamp(came),
                    stamp(came + 3));
        }
        if (late) {
            lapse(id, task, unit, due);
        }
        if (random.nextInt(3) == 0) {
            urge(id, task, unit, came);
        }
    }

    private void lapse(long id, long task, String unit, int due) {
        long lapse = insert(
                "insert into lateness (work_item_id, plan_id, plan_task_id, unit_id, unit_name, duty_name, role, due,"
                        + " lapsed_at, lapse_month, lateness_class) values (?, ?, ?, ?, ?, '事项', 'HANDLER', ?, ?, ?, ?)",
                id,
                plan,
                task,
                unit(unit),
                unit,
                stamp(due),
                stamp(due),
                day(due).withDayOfMonth(1).toString(),
                any(CLASSES));
        if (random.nextBoolean()) {
            cause(lapse, due + 1, stamp(due + 9));
            cause(lapse, due + 9, FOREVER);
        }
    }

    private void cause(long lapse, int from, String to) {
        update(
                "insert into lateness_cause (lateness_id, cause, stated_by, valid_from, valid_to) values (?, ?, '经办人', ?, ?)",
                lapse,
                any(CAUSES),
                stamp(from),
                to);
    }

    private void urge(long duty, long task, String unit, int came) {
        int urged = came + random.nextInt(5);
        boolean answered = random.nextBoolean();
        update(
                "insert into urge (work_item_id, plan_id, plan_task_id, duty_name, unit_id, unit_name, role, reason,"
                        + " urged_at, urged_by, urged_as, received_at, replied_at, settled_at)"
                        + " values (?, ?, ?, '事项', ?, ?, 'HANDLER', '缘由', ?, '办公室', 'OFFICE', ?, ?, ?)",
                duty,
                plan,
                task,
                unit(unit),
                unit,
                stamp(urged),
                answered ? stamp(urged + 1) : null,
                answered ? stamp(urged + 2) : null,
                random.nextInt(4) == 0 ? stamp(urged + 4) : null);
    }

    private long unit(String code) {
        return units.computeIfAbsent(code, unit -> jdbc.sql("select id from unit where code = ?")
                .param(unit)
                .query(Long.class)
                .single());
    }

    private long insert(String sql, @Nullable Object... values) {
        var id = new GeneratedKeyHolder();
        jdbc.sql(sql).params(Arrays.asList(values)).update(id, "id");
        return Objects.requireNonNull(id.getKey()).longValue();
    }

    private void update(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(Arrays.asList(values)).update();
    }

    private String any(String[] of) {
        return of[random.nextInt(of.length)];
    }

    LocalDate day(int days) {
        return LocalDate.ofInstant(now.plus(days, ChronoUnit.DAYS), SystemTime.ZONE);
    }

    private String stamp(int days) {
        return now.plus(days, ChronoUnit.DAYS)
                .atZone(SystemTime.ZONE)
                .toLocalDateTime()
                .toString()
                .replace('T', ' ');
    }
}
