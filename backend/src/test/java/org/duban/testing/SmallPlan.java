package org.duban.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.plan.PlanPublished;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.SimpleJdbcInsert;
import org.springframework.transaction.support.TransactionTemplate;

/** A published plan of a few tasks, written into its tables: for tests of what comes after the import. */
@TestComponent
public class SmallPlan {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    javax.sql.DataSource dataSource;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    /** A unit's part in a task. */
    public record Part(String unit, String role) {}

    public static Part lead(String unit) {
        return new Part(unit, "LEAD");
    }

    public static Part participant(String unit) {
        return new Part(unit, "PARTICIPANT");
    }

    public static Part joint(String unit) {
        return new Part(unit, "JOINT");
    }

    @SafeVarargs
    public final long published(LocalDate start, LocalDate end, List<Part>... tasks) {
        long plan = written(start, end, tasks);
        publish(plan);
        return plan;
    }

    public void publish(long plan) {
        transactions.executeWithoutResult(transaction -> events.publishEvent(new PlanPublished(plan)));
    }

    /** All its rows, but nothing has begun. */
    @SafeVarargs
    public final long written(LocalDate start, LocalDate end, List<Part>... tasks) {
        Long planId = transactions.execute(transaction -> {
            long plan = insert(
                    "plan",
                    Map.of(
                            "name",
                            "小样规划",
                            "state",
                            "PUBLISHED",
                            "period_start",
                            start,
                            "period_end",
                            end,
                            "created_at",
                            start.atStartOfDay(),
                            "created_by",
                            "测试",
                            "version",
                            0));
            for (int i = 0; i < tasks.length; i++) {
                insertTask(plan, i, tasks[i]);
            }
            return plan;
        });
        return java.util.Objects.requireNonNull(planId);
    }

    /** Published, and sent to its units by the engine: the clock goes a day on. */
    @SafeVarargs
    public final long dispatched(int port, LocalDate start, LocalDate end, List<Part>... tasks) {
        long plan = published(start, end, tasks);
        Caller office = Caller.signedIn(port, "office");
        LocalDate today = LocalDate.parse(
                office.get("/api/demo/clock").json().path("now").asString().substring(0, 10));
        office.post("/api/demo/clock", "{\"to\":\"" + today.plusDays(1) + "\"}");
        return plan;
    }

    private void insertTask(long plan, int i, List<Part> parts) {
        long task = insert(
                "plan_task",
                Map.of(
                        "plan_id",
                        plan,
                        "section",
                        "一、重点任务",
                        "ordinal",
                        i,
                        "task_number",
                        String.valueOf(i + 1),
                        "title",
                        "第" + (i + 1) + "项任务",
                        "body",
                        "内容",
                        "span_start",
                        0,
                        "span_end",
                        1,
                        "span_text",
                        "文",
                        "version",
                        0));
        for (int p = 0; p < parts.size(); p++) {
            insert(
                    "plan_task_role",
                    Map.of(
                            "plan_id",
                            plan,
                            "plan_task_id",
                            task,
                            "ordinal",
                            p,
                            "unit_text",
                            parts.get(p).unit(),
                            "unit_id",
                            unitId(parts.get(p).unit()),
                            "role",
                            parts.get(p).role(),
                            "is_group",
                            false,
                            "span_start",
                            0,
                            "span_end",
                            1,
                            "span_text",
                            "文"));
        }
    }

    /** Key projects in one column, in the section of all the plan's tasks. */
    public List<Long> keyProjects(long planId, String... titles) {
        long section =
                insert("plan_section", place(planId, Map.of("depth", 1, "section_number", "一", "title", "重点任务"), 0));
        jdbc.sql("update plan_task set section_id = :section where plan_id = :plan")
                .param("section", section)
                .param("plan", planId)
                .update();
        long column = insert("plan_column", place(planId, Map.of("column_number", "专栏2", "title", "民生重点项目"), 0));
        List<Long> ids = new ArrayList<>();
        for (String title : titles) {
            Map<String, Object> row = place(planId, Map.of("column_id", column, "column_title", "民生重点项目"), ids.size());
            row.putAll(Map.of("project_number", ids.size() + 1, "title", title, "body", "内容", "version", 0));
            row.put("span_start", 10 + ids.size());
            ids.add(insert("key_project", row));
        }
        return ids;
    }

    /** The indicators of another plan, in their order. */
    public List<Long> indicatorsOf(long other, long planId) {
        jdbc.sql("""
                        insert into plan_indicator (plan_id, ordinal, indicator_number, name, unit, target_kind, comparator,
                          target_value, target_text, attribute, span_start, span_end, span_text)
                        select :plan, ordinal, indicator_number, name, unit, target_kind, comparator, target_value,
                          target_text, attribute, span_start, span_end, span_text
                        from plan_indicator where plan_id = :other order by ordinal""").param("plan", planId).param("other", other).update();
        return jdbc.sql("select id from plan_indicator where plan_id = :plan order by ordinal")
                .param("plan", planId)
                .query(Long.class)
                .list();
    }

    /** An indicator that is counted up over the period. */
    public long indicator(long planId, String name, int target) {
        Map<String, Object> row = place(planId, Map.of("indicator_number", "1", "name", name, "unit", "户"), 0);
        row.putAll(Map.of("target_kind", "CUMULATIVE", "comparator", "=", "target_value", target));
        row.putAll(Map.of("target_text", String.valueOf(target), "version", 0));
        return insert("plan_indicator", row);
    }

    private static Map<String, Object> place(long planId, Map<String, ?> row, int ordinal) {
        Map<String, Object> whole = new HashMap<>(row);
        whole.putAll(Map.of("plan_id", planId, "ordinal", ordinal, "span_start", 0, "span_end", 1, "span_text", "文"));
        return whole;
    }

    public long unitId(String name) {
        return jdbc.sql("select id from unit where name = :name")
                .param("name", name)
                .query(Long.class)
                .single();
    }

    public List<Long> taskIds(long planId) {
        return jdbc.sql("select id from plan_task where plan_id = :plan order by ordinal")
                .param("plan", planId)
                .query(Long.class)
                .list();
    }

    private long insert(String table, Map<String, ?> row) {
        return new SimpleJdbcInsert(dataSource)
                .withTableName(table)
                .withoutTableColumnMetaDataAccess()
                .usingColumns(row.keySet().toArray(String[]::new))
                .usingGeneratedKeyColumns("id")
                .executeAndReturnKey(row)
                .longValue();
    }
}
