package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.ibatis.session.SqlSessionFactory;
import org.duban.plan.TaskKind;
import org.duban.testing.QueryPlan;
import org.duban.testing.ServerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** No list of the ledger reads a table that no index could narrow. */
@ServerTest
class LedgerPlansTest {
    @Autowired
    SqlSessionFactory mybatis;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "LedgerMapper.rows",
        "LedgerMapper.count",
        "LedgerMapper.taskIds",
        "LedgerMapper.countTasks",
        "LedgerMapper.rowsOf",
        "LedgerMapper.participants",
        "LedgerMapper.lastReports",
        "LedgerMapper.extensions",
        "PastListMapper.reports",
        "PastListMapper.countReports",
        "PastListMapper.assignments",
        "PastListMapper.countAssignments"
    })
    void every_table_is_read_by_an_index(String statement) throws Exception {
        for (boolean past : new boolean[] {false, true}) {
            try (Connection connection = database.getConnection()) {
                assertThat(QueryPlan.tablesWithoutIndex(
                                mybatis.getConfiguration(),
                                connection,
                                "org.duban.ledger." + statement,
                                parameters(statement, past ? Instant.parse("2022-06-30T15:59:59Z") : null)))
                        .as(statement + (past ? " of a past day" : " of now"))
                        .isEmpty();
            }
        }
    }

    private static Map<String, Object> parameters(String statement, @Nullable Instant at) {
        Map<String, Object> parameters = new HashMap<>();
        LedgerFilter filter =
                new LedgerFilter(1L, null, null, 2L, null, null, null, null, true, null, null, "康复", null);
        parameters.put(
                "where",
                statement.startsWith("Past")
                        ? new PastListMapper.Where(1L, null, null, TaskKind.TASK, at, Set.of(2L))
                        : new LedgerMapper.Where(filter, "%康复%", at, LocalDate.parse("2022-06-30"), Set.of(2L)));
        parameters.put("at", at);
        parameters.put("taskIds", List.of(1L, 2L));
        parameters.put("milestoneIds", List.of(1L, 2L));
        parameters.put("orderBy", "t.ordinal");
        parameters.put("limit", 20);
        parameters.put("offset", 0);
        return parameters;
    }
}
