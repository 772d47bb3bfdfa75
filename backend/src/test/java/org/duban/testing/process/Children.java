package org.duban.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;

/** What programs that a test starts need: a port nobody has, and an end. */
final class Children {

    private Children() {}

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Also when the tests are stopped half way. */
    static Process endingWithUs(Process child) {
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroyForcibly));
        return child;
    }
}
