package org.duban.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** A task in implementation, led by 市民政局 with 市残联 and 市教育局, as rows. */
final class TaskFixture {
    private final JdbcTemplate jdbc;
    final long planId;
    final long taskId;

    TaskFixture(JdbcTemplate jdbc, String name) {
        this.jdbc = jdbc;
        this.planId = insert(
                "insert into plan (name, state, period_start, period_end, created_at, created_by) values (?, 'PUBLISHED', '2021-01-01', '2035-12-31', ?, 'test')",
                name,
                Instant.EPOCH);
        this.taskId = insert(
                "insert into plan_task (plan_id, section, ordinal, task_number, title, body, span_start, span_end, span_text)"
                        + " values (?, '一', 1, '1', ?, '', 0, 0, '')",
                planId,
                "任务" + name);
        List.of("mz", "cl", "jy").forEach(this::assign);
        jdbc.update(
                "insert into task_status (plan_task_id, plan_id, phase, light, light_reason, lead_assignment_id, lead_unit_id,"
                        + " unit_count, overdue_count, changed_at) values (?, ?, 'IMPLEMENTATION', 'GREEN', '正常', ?, ?, 3, 0, ?)",
                taskId,
                planId,
                assignment("mz"),
                unit("mz"),
                Instant.EPOCH);
    }

    long unit(String code) {
        return one(Long.class, "select id from unit where code = ?", code);
    }

    long assignment(String code) {
        return one(Long.class, "select id from assignment where plan_task_id = ? and unit_id = ?", taskId, unit(code));
    }

    /** A milestone of the approved work plan. */
    long milestone(String title, LocalDate due, String state) {
        long workPlan = insert(
                "insert into work_plan (plan_task_id, edition, state, summary, submitted_at, submitted_by)"
                        + " values (?, 1, 'APPROVED', '方案', ?, 'test')",
                taskId,
                Instant.EPOCH);
        return insert(
                "insert into milestone (work_plan_id, plan_task_id, ordinal, title, due, original_due, state, state_at)"
                        + " values (?, ?, 1, ?, ?, ?, ?, ?)",
                workPlan,
                taskId,
                title,
                due,
                due,
                state,
                Instant.EPOCH);
    }

    String nameOf(String code) {
        return one(String.class, "select name from unit where code = ?", code);
    }

    void finish(long milestoneId) {
        jdbc.update("update milestone set state = 'DONE' where id = ?", milestoneId);
    }

    LocalDate dueOf(long milestoneId) {
        return one(LocalDate.class, "select due from milestone where id = ?", milestoneId);
    }

    private void assign(String code) {
        String name = nameOf(code);
        long assignment = insert(
                "insert into assignment (plan_id, plan_task_id, unit_id, unit_name, written_as, role, state, created_at)"
                        + " values (?, ?, ?, ?, ?, 'PARTICIPANT', 'ACCEPTED', ?)",
                planId,
                taskId,
                unit(code),
                name,
                name,
                Instant.EPOCH);
        jdbc.update(
                "insert into assignment_holder (assignment_id, plan_task_id, unit_id, unit_name, valid_from, valid_to)"
                        + " values (?, ?, ?, ?, ?, '9999-12-31')",
                assignment,
                taskId,
                unit(code),
                name,
                Instant.EPOCH);
    }

    private <T> T one(Class<T> type, String sql, Object... values) {
        return Objects.requireNonNull(jdbc.queryForObject(sql, type, values));
    }

    private long insert(String sql, Object... values) {
        return InsertedId.of(jdbc, sql, values);
    }
}
