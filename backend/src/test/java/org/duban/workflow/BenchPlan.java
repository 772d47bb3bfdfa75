package org.duban.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A published plan of 20,000 tasks with a year's life behind it, by the statements of {@code bench-plan.sql}. */
final class BenchPlan {

    /** No statement may take as long as the server waits for one. */
    private static final int AT_ONCE = 100_000;

    private static final int MOST_ROWS = 400_000;
    private static final Pattern STATEMENT = Pattern.compile("-- rows: (\\d+)\\n([^;]+);");

    private final JdbcClient jdbc;

    BenchPlan(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void fill() {
        new BenchNumbers(jdbc).upTo(MOST_ROWS);
        Matcher statement = STATEMENT.matcher(resource("bench-plan.sql"));
        while (statement.find()) {
            insert(statement.group(2), Integer.parseInt(statement.group(1)));
        }
        refreshStatistics();
    }

    private void insert(String statement, int rows) {
        for (int from = 0; from < rows; from += AT_ONCE) {
            jdbc.sql(statement)
                    .param("from", from)
                    .param("to", Math.min(from + AT_ONCE, rows) - 1)
                    .update();
        }
    }

    private void refreshStatistics() {
        String tables = jdbc
                .sql("select table_name from information_schema.tables where table_schema = database()")
                .query(String.class)
                .stream()
                .collect(Collectors.joining(", "));
        jdbc.sql("analyze table " + tables).query().listOfRows();
    }

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(BenchPlan.class.getResourceAsStream(name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
