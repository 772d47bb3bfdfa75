package org.duban.search;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Makes the table of what can be searched. {@code words} holds title and body in their {@link Folded} form and is
 * compared byte by byte. MySQL alone has a full-text parser for Chinese; there the index narrows what is looked through.
 */
@Component
class V160__Search extends BaseJavaMigration {

    private static final String TABLE = """
            create table search_document (
                id           bigint        not null auto_increment,
                kind         varchar(40)   not null,
                row_id       bigint        not null,
                plan_id      bigint        not null,
                plan_task_id bigint        not null,
                title        varchar(4000) not null,
                body         mediumtext    not null,
                words        mediumtext    %s not null,
                digest       char(64)      not null,
                said_at      datetime(3)   not null,
                primary key (id),
                constraint uq_search_document_row unique (kind, row_id)
            )""";

    @Override
    public void migrate(Context context) throws Exception {
        Connection connection = context.getConnection();
        boolean isH2 = connection.getMetaData().getDatabaseProductName().equals("H2");
        run(connection, TABLE.formatted(isH2 ? "" : "character set utf8mb4 collate utf8mb4_bin"));
        run(connection, "create index ix_search_document_task on search_document (plan_task_id, kind)");
        run(connection, "create index ix_search_document_said on search_document (said_at)");
        run(connection, "create index ix_search_document_plan on search_document (plan_id, said_at)");
        if (hasNgrams(connection)) {
            // Else the parser drops every pair of characters that contains an English stop word, such as “a”.
            run(connection, "set session innodb_ft_enable_stopword = off");
            run(connection, "create fulltext index ft_search_document on search_document (words) with parser ngram");
        }
    }

    static boolean hasNgrams(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        return server.getDatabaseProductName().equals("MySQL")
                && !server.getDatabaseProductVersion().contains("MariaDB");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
