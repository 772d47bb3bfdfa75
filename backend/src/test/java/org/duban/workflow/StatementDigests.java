package org.duban.workflow;

import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What MySQL counted of the statements on our tables since it was last told to forget. */
final class StatementDigests {

    private static final String TABLE = "performance_schema.events_statements_summary_by_digest";
    private static final String READS = "performance_schema.table_io_waits_summary_by_table";

    private final JdbcClient jdbc;

    StatementDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
        try {
            forget();
        } catch (DataAccessException e) {
            throw new IllegalStateException(
                    "This wants MySQL and: grant select, drop on performance_schema.* to its user", e);
        }
    }

    record Statement(long examined, long sent, String text) {}

    void forget() {
        jdbc.sql("truncate table " + TABLE).update();
        jdbc.sql("truncate table " + READS).update();
    }

    /** Rows read from our tables. A statement's own number leaves out what a derived table read to be made. */
    long rowsRead() {
        return jdbc.sql("select coalesce(sum(count_read), 0) from " + READS + " where object_schema = database()")
                .query(Long.class)
                .single();
    }

    List<Statement> worstFirst() {
        return jdbc.sql(
                        "select sum_rows_examined as examined, sum_rows_sent as sent, digest_text as text from " + TABLE
                                + " where schema_name = database() and digest_text like 'SELECT%' order by sum_rows_examined desc")
                .query(Statement.class)
                .list();
    }
}
