package org.duban.testing.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The wire between two programs: it can be cut, or swallow what is sent without a word. */
public final class TcpProxy implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean isBlackHole;

    public TcpProxy(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.submit(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Every connection ends with a reset; new ones are taken. */
    public void reset() {
        open.removeIf(TcpProxy::abort);
    }

    /** From now on nothing gets through, and nobody is told. */
    public void swallow() {
        isBlackHole = true;
    }

    /** What was swallowed is lost, but new connections work. */
    public void heal() {
        reset();
        isBlackHole = false;
    }

    private Void accept() throws IOException {
        while (true) {
            Socket client = entrance.accept();
            open.add(client);
            threads.submit(() -> connect(client));
        }
    }

    private void connect(Socket client) {
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            threads.submit(() -> pass(client, server));
            threads.submit(() -> pass(server, client));
        } catch (IOException nobodyThere) {
            open.remove(client);
            abort(client);
        }
    }

    private Void pass(Socket from, Socket to) throws IOException {
        byte[] buffer = new byte[8192];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (!isBlackHole) {
                    out.write(buffer, 0, read);
                }
            }
        }
        return null;
    }

    private static boolean abort(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
            return true;
        } catch (IOException alreadyClosed) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        reset();
        threads.shutdownNow();
    }
}
