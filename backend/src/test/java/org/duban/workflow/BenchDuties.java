package org.duban.workflow;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of open duties in our table and in the engine's, the same ones in both, of which one unit has a share. */
final class BenchDuties {

    static final long PLAN = 1L;

    /** No statement may take as long as the server waits for one. */
    private static final int AT_ONCE = 100_000;

    private static final String PREFIX = "bench";

    private final JdbcClient jdbc;
    private final BenchNumbers numbers;

    BenchDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
        numbers = new BenchNumbers(jdbc);
    }

    /**
     * Replaces what was filled before.
     *
     * @param task of the plan, whose duties all of them are
     */
    void fill(int count, long task, long unit, int share) {
        clear();
        numbers.upTo(count);
        // Every so manieth duty is the unit's, all others belong to the other departments.
        String unitOf = "case when n % " + (count / share) + " = 0 then " + unit + " else 1000 + n % 299 end";
        for (int from = 0; from < count; from += AT_ONCE) {
            insert(task, unitOf, "where n >= %d and n < %d".formatted(from, from + AT_ONCE));
        }
        jdbc.sql("analyze table work_item, ACT_RU_TASK, ACT_RU_IDENTITYLINK, ACT_RU_VARIABLE")
                .query()
                .listOfRows();
    }

    private void insert(long task, String unitOf, String some) {
        jdbc.sql("""
                        insert into work_item (task_id, execution_id, process, element, name, subject_id, plan_id,
                          plan_task_id, unit_id, unit_name, role, created_at, days, due, original_due, state)
                        select concat('%1$s', n), concat('%1$s', n), 'plan-task', 'acknowledgeTask', '签收任务', n, %2$d,
                          %5$d, %3$s, '部门', 'HANDLER', '2022-01-01', 5, timestampadd(second, n, '2022-02-01'),
                          timestampadd(second, n, '2022-02-01'), 'OPEN'
                        from bench_number %4$s""".formatted(PREFIX, PLAN, unitOf, some, task)).update();
        engineRows(unitOf, some);
    }

    private void engineRows(String unitOf, String some) {
        String definition = jdbc.sql("select max(ID_) from ACT_RE_PROCDEF where KEY_ = 'plan-task'")
                .query(String.class)
                .single();
        jdbc.sql("""
                        insert into ACT_RU_EXECUTION (ID_, REV_, PROC_INST_ID_, PROC_DEF_ID_, IS_ACTIVE_, IS_CONCURRENT_,
                          IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_)
                        select concat('%1$s', n), 1, concat('%1$s', n), '%2$s', 1, 0, 1, 0, 1, 0, 1
                        from bench_number %3$s""".formatted(PREFIX, definition, some)).update();
        jdbc.sql("""
                        insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, NAME_,
                          TASK_DEF_KEY_, PRIORITY_, CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)
                        select concat('%1$s', n), 1, concat('%1$s', n), concat('%1$s', n), '%2$s', '签收任务',
                          'acknowledgeTask', 50, '2022-01-01', timestampadd(second, n, '2022-02-01'), 1
                        from bench_number %3$s""".formatted(PREFIX, definition, some)).update();
        jdbc.sql("""
                        insert into ACT_RU_IDENTITYLINK (ID_, REV_, GROUP_ID_, TYPE_, TASK_ID_)
                        select concat('%1$s', n), 1, concat(%2$s, ':HANDLER'), 'candidate', concat('%1$s', n)
                        from bench_number %3$s""".formatted(PREFIX, unitOf, some)).update();
        jdbc.sql("""
                        insert into ACT_RU_VARIABLE (ID_, REV_, TYPE_, NAME_, EXECUTION_ID_, PROC_INST_ID_, LONG_, TEXT_,
                          VAR_SCOPE_, SEQUENCE_COUNTER_, IS_CONCURRENT_LOCAL_)
                        select concat('%1$s', n), 1, 'long', 'planId', concat('%1$s', n), concat('%1$s', n), %2$d, '%2$d',
                          concat('%1$s', n), 1, 0
                        from bench_number %3$s""".formatted(PREFIX, PLAN, some)).update();
    }

    private void clear() {
        for (String table : List.of("ACT_RU_VARIABLE", "ACT_RU_IDENTITYLINK", "ACT_RU_TASK", "ACT_RU_EXECUTION")) {
            clear(table, "ID_");
        }
        clear("work_item", "task_id");
    }

    private void clear(String table, String id) {
        String some = "delete from %s where %s like 'bench%%' limit %d".formatted(table, id, AT_ONCE);
        while (jdbc.sql(some).update() == AT_ONCE) {}
    }
}
