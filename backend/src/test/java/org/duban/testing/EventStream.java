package org.duban.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page that listens to the server's events (text/event-stream). */
public final class EventStream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final InputStream body;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();

    EventStream(InputStream body) {
        this.body = body;
        var reader = new Thread(this::read, "event-stream");
        reader.setDaemon(true);
        reader.start();
    }

    public record Event(String id, String name, String text) {

        public JsonNode data() {
            return JSON.readTree(text);
        }
    }

    /** The next event, which must bear this name. */
    public Event next(String name) {
        try {
            Event event = events.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (event == null || !event.name().equals(name)) {
                throw new AssertionError("no event “" + name + "” but " + event);
            }
            return event;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void read() {
        String id = "";
        String name = "";
        String data = "";
        try (var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id:")) {
                    id = line.substring(3);
                } else if (line.startsWith("event:")) {
                    name = line.substring(6);
                } else if (line.startsWith("data:")) {
                    data += line.substring(5);
                } else if (line.isEmpty() && !name.isEmpty()) {
                    events.add(new Event(id, name, data));
                    name = "";
                    data = "";
                }
            }
        } catch (IOException | UncheckedIOException closed) {
            // by the test or by the server
        }
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
