package org.duban.workflow.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine's tables by the scripts of its own jar.
 *
 * <p>Two things differ from them on MySQL: the character set is the four-byte one, because the engine's three-byte
 * tables break on rare characters of names, and what the engine would scan whole tables for gets an index.
 */
@Component
class V001__Engine extends BaseJavaMigration {

    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    /** The engine looks for due timers, for due jobs of any type, and at each end of a task for its subtasks. */
    static final List<String> INDEXES = List.of(
            "ACT_IDX_JOB_TYPE_DUEDATE on ACT_RU_JOB(TYPE_, DUEDATE_)",
            "ACT_IDX_JOB_DUEDATE on ACT_RU_JOB(DUEDATE_)",
            "ACT_IDX_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)");

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        String vendor = connection.getMetaData().getDatabaseProductName().equals("H2") ? "h2" : "mysql";
        for (String part : PARTS) {
            run(connection, script(vendor, part));
        }
        INDEXES.forEach(index -> run(connection, "create index " + index + ";"));
    }

    private static String script(String vendor, String part) throws IOException {
        return new ClassPathResource("org/camunda/bpm/engine/db/create/activiti." + vendor + ".create." + part + ".sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
    }

    private static void run(Connection connection, String script) {
        ScriptUtils.executeSqlScript(connection, new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8)));
    }
}
