package org.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.duban.delivery.DeliverySettings.Gateway;
import org.duban.delivery.Outcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Against a real HTTP server that fails, is slow, sends elsewhere, or answers well. */
class WebhookChannelTest {

    private static final String SECRET = "a-secret-of-some-length";
    private static final Instant NOW = Instant.parse("2026-11-26T00:30:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Request(Map<String, List<String>> headers, String body, String path) {
        String header(String name) {
            return headers.getOrDefault(name, List.of("")).get(0);
        }
    }

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch patience = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "{}";
    private volatile Map<String, String> headers = Map.of();
    private volatile boolean silent;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void stop() {
        patience.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestHeaders(), body, exchange.getRequestURI().toString()));
        if (silent) {
            try {
                patience.await();
            } catch (InterruptedException stopped) {
                return;
            }
        }
        headers.forEach(exchange.getResponseHeaders()::add);
        byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void a_message_is_signed_over_time_and_body_and_bears_its_key() {
        Letter letter = letter();
        assertThat(channel(GatewayKind.GENERIC).send(letter).kind()).isEqualTo(Kind.DELIVERED);

        Request request = requests.get(0);
        assertThat(request.header("X-duban-timestamp")).isEqualTo(Long.toString(NOW.getEpochSecond()));
        assertThat(request.header("X-duban-signature"))
                .isEqualTo(Signature.of(SECRET, NOW.getEpochSecond(), request.body()));
        assertThat(request.header("Idempotency-key")).isEqualTo(letter.key().toString());
        assertThat(JSON.readTree(request.body()).path("to").asString()).isEqualTo("mz-head");
    }

    @Test
    void the_signature_is_that_of_openssl() {
        // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac 'a-secret-of-some-length'
        assertThat(Signature.of(SECRET, 1_700_000_000, "{\"a\":1}"))
                .isEqualTo("sha256=6747b9d781c709afa2a8cb673a666779c1dada7aabc703b711aec8c8d5ecc902");
    }

    @ParameterizedTest
    @CsvSource({
        "200, DELIVERED",
        "204, DELIVERED",
        "400, REFUSED",
        "401, REFUSED",
        "404, REFUSED",
        "408, POSTPONED",
        "429, POSTPONED",
        "500, POSTPONED",
        "503, POSTPONED"
    })
    void the_status_says_whether_to_try_again(int given, Kind expected) {
        status = given;
        answer = given == 204 ? "" : "{}";
        assertThat(channel(GatewayKind.GENERIC).send(letter()).kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"120, 120", "'Thu, 26 Nov 2026 00:35:00 GMT', 300", "soon, -1", "-5, -1"})
    void who_names_a_time_is_heard(String retryAfter, long seconds) {
        status = 429;
        headers = Map.of("Retry-After", retryAfter);
        assertThat(channel(GatewayKind.GENERIC).send(letter()).asked())
                .isEqualTo(seconds < 0 ? null : Duration.ofSeconds(seconds));
    }

    @Test
    void nobody_is_sent_elsewhere() {
        status = 302;
        headers = Map.of("Location", url() + "elsewhere");
        assertThat(channel(GatewayKind.GENERIC).send(letter()).kind()).isEqualTo(Kind.REFUSED);
        assertThat(requests).extracting(Request::path).containsExactly("/hook");
    }

    @Test
    void who_does_not_answer_is_left_in_time() {
        silent = true;
        long begun = System.nanoTime();
        assertThat(channel(GatewayKind.GENERIC).send(letter()).kind()).isEqualTo(Kind.POSTPONED);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            GENERIC  | {"errcode":40001} | DELIVERED
            WECOM    | {"errcode":0}     | DELIVERED
            WECOM    | {"errcode":45009,"errmsg":"freq"} | POSTPONED
            DINGTALK | {"errcode":88}    | POSTPONED
            DINGTALK | <html>            | DELIVERED
            """)
    void a_refusal_inside_of_a_200_is_one(GatewayKind kind, String body, Kind expected) {
        answer = body;
        assertThat(channel(kind).send(letter()).kind()).isEqualTo(expected);
    }

    @Test
    void each_kind_names_the_person_and_says_the_words() {
        assertThat(GatewayKind.WECOM.payload(letter())).containsEntry("touser", "mz-head");
        assertThat(GatewayKind.DINGTALK.payload(letter())).containsEntry("userid_list", "mz-head");
        for (GatewayKind kind : GatewayKind.values()) {
            assertThat(JSON.writeValueAsString(kind.payload(letter())))
                    .contains("已逾期")
                    .contains("\\\"引号\\\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://gateway/x, a-secret-of-some-length, false",
        "http://a:b@gateway/, a-secret-of-some-length, false",
        "'', a-secret-of-some-length, false",
        "http://gateway/, short, false",
        "https://gateway/, a-secret-of-some-length, true"
    })
    void a_gateway_is_shut_until_it_is_set_right(String url, String secret, boolean open) {
        var gateway = new Gateway("政务微信", url, secret, GatewayKind.WECOM);
        assertThat(gateway.flaw() == null).isEqualTo(open);
        assertThat(gateway.toString()).doesNotContain(secret);
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private WebhookChannel channel(GatewayKind kind) {
        return new WebhookChannel(
                "zwwx",
                new Gateway("政务微信", url() + "hook", SECRET, kind),
                JSON,
                Clock.fixed(NOW, ZoneOffset.UTC),
                Duration.ofSeconds(1));
    }

    private static Letter letter() {
        return new Letter(UUID.randomUUID(), "mz-head", "王芳", "已逾期：签收任务", "一“二”\n\"引号\"", null, NOW);
    }
}
