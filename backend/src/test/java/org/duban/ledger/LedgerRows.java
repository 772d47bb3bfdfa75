package org.duban.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.duban.testing.SmallPlan;
import org.springframework.jdbc.core.JdbcTemplate;

/** A published plan of two tasks; the first has an approved work plan of three milestones. */
final class LedgerRows {
    private static final String FOREVER = "9999-12-31";

    private final JdbcTemplate jdbc;
    final long plan;
    final long first;
    final long second;

    LedgerRows(JdbcTemplate jdbc, SmallPlan plans, int port) {
        this.jdbc = jdbc;
        plan = plans.dispatched(
                port,
                LocalDate.parse("2021-01-01"),
                LocalDate.parse("2035-12-31"),
                List.of(SmallPlan.lead("市民政局"), SmallPlan.participant("市财政局")),
                List.of(SmallPlan.lead("市教育局")));
        first = plans.taskIds(plan).get(0);
        second = plans.taskIds(plan).get(1);
        jdbc.update(
                "insert into work_plan (plan_task_id, edition, state, summary, submitted_at, submitted_by, decided_at)"
                        + " values (?, 1, 'APPROVED', '方案', '2021-03-01', 'test', '2021-03-01')",
                first);
        milestone(1, "=HYPERLINK(\"x\")", "2021-06-30", "2021-05-31", "DONE");
        milestone(2, "建成托养中心𠮷", "2021-09-30", "2021-09-30", "DELAYED");
        milestone(3, "@二期", "2035-06-30", "2035-06-30", "NOT_STARTED");
        jdbc.update(
                "insert into milestone_history select m.*, m.state_at, ? from milestone m where m.plan_task_id = ?",
                FOREVER,
                first);
    }

    private void milestone(int ordinal, String title, String due, String originalDue, String state) {
        jdbc.update(
                "insert into milestone (work_plan_id, plan_task_id, ordinal, title, due, original_due, state, state_at)"
                        + " select id, plan_task_id, ?, ?, ?, ?, ?, '2021-07-10' from work_plan where plan_task_id = ?",
                ordinal,
                title,
                due,
                originalDue,
                state,
                first);
    }

    long unit(String name) {
        return Objects.requireNonNull(jdbc.queryForObject("select id from unit where name = ?", Long.class, name));
    }
}
