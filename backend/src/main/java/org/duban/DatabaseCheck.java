package org.duban;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.springframework.core.env.Environment;

/** Looks at the database before anything else starts, so that a wrong one ends in one sentence and not in a stack. */
class DatabaseCheck {

    private static final String WANTED_ISOLATION = "TRANSACTION_READ_COMMITTED";
    private static final int SECONDS_TO_WAIT = 10;

    private DatabaseCheck() {}

    static void check(Environment environment) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (url.isBlank()) {
            throw new UnusableDatabase("未配置数据库：请设置 DUBAN_DATABASE_URL、DUBAN_DATABASE_USER、DUBAN_DATABASE_PASSWORD"
                    + "（MySQL 8.4+ 或 MariaDB 10.11+），或以 --spring.profiles.active=demo 启动演示。");
        }
        String isolation = environment.getProperty("spring.datasource.hikari.transaction-isolation", WANTED_ISOLATION);
        if (!WANTED_ISOLATION.equals(isolation)) {
            throw new UnusableDatabase("事务隔离级别须为 " + WANTED_ISOLATION + "，现为 " + isolation
                    + "，请改正 spring.datasource.hikari.transaction-isolation。");
        }
        DriverManager.setLoginTimeout(SECONDS_TO_WAIT);
        try (Connection connection = DriverManager.getConnection(
                url,
                environment.getProperty("spring.datasource.username", ""),
                environment.getProperty("spring.datasource.password", ""))) {
            checkCharacterSet(connection);
        } catch (SQLException unreachable) {
            throw new UnusableDatabase("连接不上数据库 " + withoutParameters(url) + "：" + unreachable.getMessage());
        }
    }

    private static void checkCharacterSet(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName();
        if (!product.equals("MySQL") && !product.equals("MariaDB")) {
            return;
        }
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select @@character_set_database")) {
            found.next();
            String characterSet = found.getString(1);
            if (!"utf8mb4".equals(characterSet)) {
                throw new UnusableDatabase("数据库字符集须为 utf8mb4（姓名中的生僻字需要），现为 " + characterSet
                        + "，请执行 alter database … character set utf8mb4 后再启动。");
            }
        }
    }

    private static String withoutParameters(String url) {
        return url.replaceAll("[?;].*", "");
    }
}
