package org.duban.testing;

import java.nio.file.Path;

/** Where the servers of this test JVM keep files: two of them run side by side, each on a database of its own. */
public final class TestData {

    /** As a property of a server: the fork is filled in by its environment. */
    public static final String FOLDER = "target/test-data/${duban.fork:1}";

    private TestData() {}

    public static Path folder() {
        return Path.of(FOLDER.replace("${duban.fork:1}", System.getProperty("duban.fork", "1")));
    }
}
