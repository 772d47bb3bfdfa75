package org.duban.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody at a browser: keeps cookies, sends the CSRF token back, speaks JSON. */
public final class Caller {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A server that never answers fails a test instead of holding it up for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String server;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Caller(int port) {
        this.server = "http://localhost:" + port;
    }

    /** Signs in with the demo's password. */
    public static Caller signedIn(int port, String username) {
        var caller = new Caller(port);
        Answer answer = caller.login(username, DemoPassword.VALUE);
        if (answer.status() != 200) {
            throw new AssertionError("login of " + username + " failed: " + answer.text());
        }
        return caller;
    }

    public Answer login(String username, String password) {
        return post("/api/session", JSON.writeValueAsString(Map.of("username", username, "password", password)));
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    public Answer put(String path, String json, int version) {
        return send(
                "PUT",
                path,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + version + "\"");
    }

    /** Sends a file as the form field {@code file}. */
    public Answer upload(String path, String name, byte[] content) {
        String boundary = "----" + UUID.randomUUID();
        byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(
                "POST",
                path,
                BodyPublishers.ofByteArrays(List.of(head, content, tail)),
                "Content-Type",
                "multipart/form-data; boundary=" + boundary);
    }

    /** Begins to listen; what is no stream fails. */
    public EventStream stream(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(PATIENCE);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            HttpResponse<InputStream> response = http.send(request.build(), BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                throw new AssertionError("no stream but " + response.statusCode());
            }
            return new EventStream(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .timeout(PATIENCE)
                .method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        boolean saysToken = Arrays.asList(headers).contains("X-XSRF-TOKEN");
        String token = cookie("XSRF-TOKEN");
        if (!saysToken && !token.isEmpty()) {
            request.header("X-XSRF-TOKEN", token);
        }
        try {
            return new Answer(http.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Empty when there is no such cookie. */
    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    /** What the server answered. */
    public record Answer(HttpResponse<byte[]> response) {
        public int status() {
            return response.statusCode();
        }

        public String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }
}
