package org.duban.testing.process;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duban.testing.Caller;
import org.duban.testing.DemoPassword;

/** A Duban server in a process of its own that can be killed and comes up again on the same port. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port = Children.freePort();
    private final List<String> settings;
    private Process process;

    /** With the demo's accounts and clock. */
    public ServerProcess(Path folder, String databaseUrl) {
        this(folder, databaseUrl, List.of("--spring.profiles.active=demo", "--duban.demo.story=false"));
    }

    private ServerProcess(Path folder, String databaseUrl, List<String> settings) {
        this.folder = folder.toAbsolutePath();
        this.settings = settings;
        process = start(databaseUrl);
    }

    /** As in production: the present time, and the engine's own executor of jobs. */
    public static ServerProcess inProduction(Path folder, String databaseUrl) {
        return new ServerProcess(folder, databaseUrl, List.of());
    }

    public int port() {
        return port;
    }

    public void kill() {
        process.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !process.isAlive());
    }

    public void startAgain(String databaseUrl) {
        process = start(databaseUrl);
    }

    private Process start(String databaseUrl) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                productsClassPath(),
                "org.duban.DubanApplication",
                "--server.port=" + port,
                "--duban.data-dir=" + folder.resolve("files")));
        command.addAll(settings);
        var builder = new ProcessBuilder(command);
        builder.environment().put("DUBAN_AUDIT_KEY", "the-same-key-on-every-server-of-a-test");
        builder.environment().put("DUBAN_DATABASE_URL", databaseUrl);
        builder.environment().put("DUBAN_DATABASE_USER", "root");
        builder.environment().put("DUBAN_DATABASE_TIMEOUT_MS", "3000");
        builder.environment().put("DUBAN_DEMO_PASSWORD", DemoPassword.VALUE);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("server.log").toFile()));
        try {
            Process started = Children.endingWithUs(builder.start());
            await().atMost(PATIENCE).ignoreExceptions().until(() -> isReady(started));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isReady(Process started) {
        return !started.isAlive()
                || new Caller(port).get("/actuator/health/readiness").status() == 200;
    }

    /** Without the tests' own classes, which would be taken for components of the product. */
    private static String productsClassPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    @Override
    public void close() {
        kill();
    }
}
