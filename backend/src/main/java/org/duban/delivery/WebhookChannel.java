package org.duban.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.duban.access.User;
import org.duban.delivery.DeliverySettings.Gateway;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * A gateway that takes signed messages over HTTP and knows people by their account names. Only the address in the settings is
 * ever called: redirects are not followed, and nothing a user types becomes part of it.
 */
class WebhookChannel implements Channel {

    static final String PREFIX = "gateway:";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int MOST_READ = 8_192;
    private static final int TOO_MANY = 429;
    private static final int REQUEST_TIMEOUT = 408;

    private final String key;
    private final Gateway gateway;
    private final JsonMapper json;
    private final Clock clock;
    private final Duration patience;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    WebhookChannel(String name, Gateway gateway, JsonMapper json, Clock clock) {
        this(name, gateway, json, clock, PATIENCE);
    }

    WebhookChannel(String name, Gateway gateway, JsonMapper json, Clock clock, Duration patience) {
        this.key = PREFIX + name;
        this.gateway = gateway;
        this.json = json;
        this.clock = clock;
        this.patience = patience;
    }

    private record Answer(int status, @Nullable String retryAfter, String body) {}

    @Override
    public String key() {
        return key;
    }

    @Override
    public String label() {
        return gateway.name().isBlank() ? key.substring(PREFIX.length()) : gateway.name();
    }

    @Override
    public @Nullable String shutBecause() {
        return gateway.flaw();
    }

    @Override
    public String addressOf(User user, Contact contact) {
        return user.username();
    }

    @Override
    public Outcome send(Letter letter) {
        CompletableFuture<Answer> answer =
                http.sendAsync(request(letter), BodyHandlers.ofInputStream()).thenApply(WebhookChannel::read);
        try {
            return judge(answer.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException slow) {
            answer.cancel(true);
            return Outcome.postponed("网关在 " + patience.toSeconds() + " 秒内没有答复");
        } catch (ExecutionException failure) {
            return Outcome.postponed("网关无法连接：" + failure.getCause());
        } catch (InterruptedException stopped) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return Outcome.postponed("服务器正在停止");
        }
    }

    private HttpRequest request(Letter letter) {
        String body = json.writeValueAsString(gateway.kind().payload(letter));
        long now = clock.instant().getEpochSecond();
        return HttpRequest.newBuilder(URI.create(gateway.url()))
                .timeout(patience)
                .header("Content-Type", "application/json; charset=UTF-8")
                .header("Idempotency-Key", letter.key().toString())
                .header("X-Duban-Timestamp", Long.toString(now))
                .header("X-Duban-Signature", Signature.of(gateway.secret(), now, body))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static Answer read(HttpResponse<InputStream> response) {
        try (InputStream body = response.body()) {
            String text = new String(body.readNBytes(MOST_READ), StandardCharsets.UTF_8);
            String wait = response.headers().firstValue("Retry-After").orElse(null);
            return new Answer(response.statusCode(), wait, text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Outcome judge(Answer answer) {
        int status = answer.status();
        if (status / 100 == 2) {
            String error = gateway.kind().saysErrorInBody() ? errorIn(answer.body()) : null;
            return error == null ? Outcome.delivered() : Outcome.postponed("网关答复错误：" + error);
        }
        if (status >= 500 || status == TOO_MANY || status == REQUEST_TIMEOUT) {
            return Outcome.postponed("网关答复 " + status, wait(answer.retryAfter()));
        }
        return Outcome.refused("网关拒收，答复 " + status);
    }

    private @Nullable String errorIn(String body) {
        try {
            var answer = json.readTree(body);
            return answer.path("errcode").asInt(0) == 0
                    ? null
                    : answer.path("errcode") + " " + answer.path("errmsg").asString("");
        } catch (JacksonException unreadable) {
            return null; // a relay of the house may answer in words of its own
        }
    }

    /** Seconds, or a date (RFC 9110, 10.2.3). */
    private @Nullable Duration wait(@Nullable String retryAfter) {
        if (retryAfter == null) {
            return null;
        }
        try {
            return retryAfter.strip().matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(retryAfter.strip()))
                    : Duration.between(
                            clock.instant(),
                            Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(retryAfter.strip())));
        } catch (DateTimeParseException unreadable) {
            return null;
        }
    }
}
