package org.duban.workflow;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks that are being carried out, by rows alone: ten duties each, of which eight are done and two are open and in time. */
final class BenchTasks {

    static final long PLAN = 900_000_000L;

    private static final int DUTIES = 10;

    /** No statement may take as long as the server waits for one. */
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private int filled;

    BenchTasks(JdbcClient jdbc, int most) {
        this.jdbc = jdbc;
        new BenchNumbers(jdbc).upTo(most * DUTIES);
        // What the ladder opens by itself comes after what is filled here.
        jdbc.sql("alter table work_item auto_increment = " + (PLAN + (long) most * DUTIES))
                .update();
        jdbc.sql("insert into plan (id, name, state, period_start, period_end, created_at, created_by, published_at)"
                        + " values (" + PLAN
                        + ", '大样规划', 'PUBLISHED', '2021-01-01', '2025-12-31', '2021-01-01', '测试', '2021-01-01')")
                .update();
    }

    /** Adds tasks until there are so many. */
    void upTo(int count) {
        for (int from = filled; from < count; from += AT_ONCE) {
            add(from, Math.min(count, from + AT_ONCE));
        }
        filled = count;
        jdbc.sql("analyze table plan_task, task_status, work_item, task_duty, supervision_matter")
                .query()
                .listOfRows();
    }

    private void add(int from, int to) {
        insert("""
                insert into plan_task (id, plan_id, section, ordinal, task_number, title, body, span_start, span_end, span_text)
                select {plan} + n, {plan}, '第一节', n, n, concat('第', n, '项任务'), '内容', 0, 1, '文' from bench_number""", from, to);
        insert("""
                insert into task_status (plan_task_id, plan_id, phase, light, light_reason, lead_unit_id, unit_count, next_due,
                  overdue_count, light_rule, changed_at)
                select {plan} + n, {plan}, 'IMPLEMENTATION', 'GREEN', '按期推进', u.id, 3, '2024-01-01', 0, 'another@1', '2022-01-01'
                from bench_number join {units} u on u.place = n % u.places""", from, to);
        insert("""
                insert into task_status_history (plan_task_id, plan_id, phase, light, light_reason, lead_unit_id, unit_count,
                  next_due, overdue_count, light_rule, changed_at, valid_from, valid_to)
                select s.plan_task_id, s.plan_id, phase, light, light_reason, lead_unit_id, unit_count, next_due, overdue_count,
                  light_rule, changed_at, changed_at, '9999-12-31'
                from task_status s join bench_number on s.plan_task_id = {plan} + n""", from, to);
        insert("""
                insert into work_item (id, task_id, execution_id, process, element, name, subject_id, plan_id, plan_task_id,
                  unit_id, unit_name, role, created_at, days, due, original_due, state, outcome, completed_at)
                select {plan} + n, concat('sweep', n), concat('sweep', n), 'progress-report', 'reportProgress', '填报进展', {plan} + n div 10,
                  {plan}, {plan} + n div 10, u.id, u.name, 'HANDLER', '2022-01-01', 10, '2024-01-01', '2024-01-01',
                  case when n % 10 < 8 then 'DONE' else 'OPEN' end, case when n % 10 < 8 then 'DONE' end,
                  case when n % 10 < 8 then '2022-02-01' end
                from bench_number join {units} u on u.place = n div 10 % u.places""", from * DUTIES, to * DUTIES);
        insert("""
                insert into task_duty (work_item_id, plan_id, plan_task_id, element, name, unit_id, due, reminders, opened_at)
                select w.id, w.plan_id, w.plan_task_id, w.element, w.name, w.unit_id, w.due, 0, w.created_at
                from work_item w join bench_number on w.id = {plan} + n and w.state = 'OPEN'""", from * DUTIES, to * DUTIES);
    }

    private void insert(String statement, int from, int to) {
        jdbc.sql(statement.replace("{plan}", String.valueOf(PLAN)).replace("{units}", """
                        (select id, name, row_number() over (order by id) - 1 as place, count(*) over () as places
                         from unit where kind like '%DEPARTMENT')""") + " where n >= " + from
                        + " and n < " + to)
                .update();
    }

    /** One duty each of these tasks has lapsed, as its deadline would have told the task. */
    void lapse(int fromTask, int toTask) {
        long first = PLAN + (long) fromTask * DUTIES;
        long last = PLAN + (long) toTask * DUTIES;
        String some = " where id >= " + first + " and id < " + last + " and id % " + DUTIES + " = 9";
        jdbc.sql("update work_item set due = '2022-03-01', lapsed_at = '2022-03-01'" + some)
                .update();
        jdbc.sql("update task_duty set due = '2022-03-01', lapsed_at = '2022-03-01'"
                        + some.replace(" id ", " work_item_id "))
                .update();
    }

    /** All but so many of the matters that were reminded wait for something else. */
    void leaveOpen(int count) {
        jdbc.sql(
                        "update supervision_matter m join (select id from supervision_matter where next_at is not null order by id limit "
                                + count + ", 1000000) o on o.id = m.id set m.next_at = null")
                .update();
    }
}
