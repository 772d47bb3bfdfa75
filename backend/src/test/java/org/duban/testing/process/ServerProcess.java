package org.duban.testing.process;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.duban.testing.Caller;
import org.duban.testing.DemoPassword;

/** A Duban server in a process of its own that can be killed and comes up again on the same port. */
public final class ServerProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final int port = Children.freePort();
    private Process process;

    public ServerProcess(Path folder, String databaseUrl) {
        this.folder = folder.toAbsolutePath();
        process = start(databaseUrl);
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
        var builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=Asia/Shanghai",
                "-cp",
                productsClassPath(),
                "org.duban.DubanApplication",
                "--spring.profiles.active=demo",
                "--duban.demo.story=false",
                "--server.port=" + port,
                "--duban.data-dir=" + folder.resolve("files"));
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
