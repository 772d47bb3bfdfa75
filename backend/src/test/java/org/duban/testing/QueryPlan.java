package org.duban.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.session.Configuration;

/** How the server would run a statement of a mapper. */
public final class QueryPlan {
    private QueryPlan() {}

    /** Tables that no index could help to read; none on H2, which does not tell. */
    public static List<String> tablesWithoutIndex(
            Configuration mybatis, Connection connection, String statement, Map<String, ?> parameters)
            throws SQLException {
        List<String> found = new ArrayList<>();
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            return found;
        }
        MappedStatement mapped = mybatis.getMappedStatement(statement);
        BoundSql sql = mapped.getBoundSql(parameters);
        try (PreparedStatement explain = connection.prepareStatement(explain(connection) + sql.getSql())) {
            mybatis.newParameterHandler(mapped, parameters, sql).setParameters(explain);
            ResultSet plan = explain.executeQuery();
            while (plan.next()) {
                String table = plan.getString("table");
                boolean isReal = table != null && !table.startsWith("<");
                if (isReal && plan.getString("possible_keys") == null && plan.getString("key") == null) {
                    found.add(table);
                }
            }
        }
        return found;
    }

    /** MySQL's own default is a tree; MariaDB knows the table alone. */
    private static String explain(Connection connection) throws SQLException {
        boolean isMariaDb = connection.getMetaData().getDatabaseProductVersion().contains("MariaDB");
        return isMariaDb ? "explain " : "explain format=traditional ";
    }
}
