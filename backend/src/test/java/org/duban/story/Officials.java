package org.duban.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.duban.shared.SystemTime;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** All the officials of the city, each signed in once, and what they do in a story. */
public final class Officials {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final int port;
    private final Map<String, Caller> signedIn = new HashMap<>();
    private final Map<String, String> accounts = new HashMap<>();

    public Officials(int port) {
        this.port = port;
        for (JsonNode account : new Caller(port).get("/api/demo/accounts").json()) {
            accounts.putIfAbsent(
                    account.path("unit").asString() + ":" + account.path("role").asString(),
                    account.path("username").asString());
        }
    }

    public Caller as(String username) {
        return signedIn.computeIfAbsent(username, name -> Caller.signedIn(port, name));
    }

    public Caller office() {
        return as("office");
    }

    /** Who does this duty: the committee's own people, or the unit's handler or head. */
    public Caller doerOf(JsonNode duty) {
        return as(usernameOf(duty));
    }

    String usernameOf(JsonNode duty) {
        String role = duty.path("role").asString();
        return switch (role) {
            case "OFFICE" -> "office";
            case "LEADER" -> "leader";
            default -> accounts.get(duty.path("unit").asString() + ":" + role);
        };
    }

    public Caller handlerOf(String unit) {
        return as(accounts.get(unit + ":HANDLER"));
    }

    /** The latest duty of the plan at this step that is done, as the office sees it. */
    public JsonNode lastDone(long planId, String element, String unit) {
        return ok(office().get("/api/work-items?state=done&scope=all&size=200&sort=-completedAt&element=" + element
                        + "&planId=" + planId))
                .path("items")
                .valueStream()
                .filter(duty -> duty.path("unit").asString().equals(unit))
                .max(java.util.Comparator.comparingLong(duty -> duty.path("id").asLong()))
                .orElseThrow(() -> new AssertionError("no done " + element + " of " + unit));
    }

    public static Answer withdraw(Caller who, JsonNode duty) {
        return post(who, "/api/work-items/" + duty.path("id").asLong() + "/withdrawal", Map.of("reason", "填写有误"));
    }

    /** Every open duty of the plan, as the office sees them. */
    public List<JsonNode> open(long planId) {
        List<JsonNode> all = new ArrayList<>();
        for (int page = 1; ; page++) {
            JsonNode answer = ok(office().get("/api/work-items?state=open&scope=all&size=200&sort=createdAt&planId="
                    + planId + "&page=" + page));
            answer.path("items").forEach(all::add);
            if (all.size() >= answer.path("total").asLong()) {
                return all;
            }
        }
    }

    public JsonNode openDuty(long planId, String element, String unit) {
        return open(planId).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .filter(duty -> duty.path("unit").asString().equals(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no open " + element + " of " + unit + " in " + open(planId)));
    }

    public Answer complete(JsonNode duty, String outcome, Map<String, ?> form) {
        return complete(doerOf(duty), duty, outcome, form, UUID.randomUUID().toString());
    }

    public static Answer complete(Caller who, JsonNode duty, String outcome, Map<String, ?> form, String key) {
        return post(
                who,
                "/api/work-items/" + duty.path("id").asLong() + "/completion",
                Map.of("outcome", outcome, "form", form),
                key);
    }

    public static Answer post(Caller who, String path, Map<String, ?> body) {
        return post(who, path, body, UUID.randomUUID().toString());
    }

    public static Answer post(Caller who, String path, Map<String, ?> body, String key) {
        return who.send(
                "POST",
                path,
                BodyPublishers.ofString(JSON.writeValueAsString(body)),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    public static JsonNode ok(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + ": " + answer.text());
        }
        return answer.json();
    }

    public void clockTo(String day) {
        ok(post(office(), "/api/demo/clock", Map.of("to", day)));
    }

    /** Does open duties of the plan until none is left that the answers know; returns how many were done. */
    public int work(long planId, Function<JsonNode, Step> answers) {
        int done = 0;
        for (boolean again = true; again; ) {
            again = false;
            for (JsonNode duty : open(planId)) {
                Step step = answers.apply(duty);
                if (step != null) {
                    ok(complete(duty, step.outcome(), step.form()));
                    done++;
                    again = true;
                }
            }
        }
        return done;
    }

    /** Nothing is closed while it is open what became of a risk. */
    public static void judgeRisks(Caller lead, long task) {
        for (JsonNode risk :
                ok(lead.get("/api/risks?open=true&size=100&planTaskId=" + task)).path("items")) {
            ok(post(
                    lead,
                    "/api/risks/" + risk.path("id").asLong() + "/verdict",
                    Map.of("verdict", "REMAINS", "words", "转入常态化防范")));
        }
    }

    /** What is answered at a duty. */
    public record Step(String outcome, Map<String, ?> form) {}

    /** The sample plan of 31 tasks, imported and published; returns its id. */
    public long publishSample(LocalDate start, LocalDate end) {
        JsonNode imported = ok(post(office(), "/api/plans/imports", Map.of("text", sample(), "name", "样例规划")));
        long plan = imported.path("id").asLong();
        ok(post(
                office(),
                "/api/plans/" + plan + "/publication",
                Map.of("start", start.toString(), "end", end.toString(), "paperNumber", "临政发〔2026〕3号")));
        return plan;
    }

    static String sample() {
        try (InputStream sample = Officials.class.getResourceAsStream("/sample/linfen-sample-plan.txt")) {
            return new String(sample.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** No check of the consistency page finds anything. */
    public void assertSound() {
        assertThat(consistency().path("checks")).isNotEmpty().allSatisfy(check -> assertThat(
                        check.path("count").asInt())
                .as(check.toString())
                .isZero());
    }

    public LocalDate today() {
        return LocalDate.parse(
                ok(office().get("/api/demo/clock")).path("now").asString().substring(0, 10));
    }

    /** So many days from now by the demo's clock, which other stories may have put years ahead. */
    public Instant inDays(int days) {
        return today().plusDays(days).atStartOfDay(SystemTime.ZONE).toInstant();
    }

    /** Compares what can be searched with the rows it stands for; what had to be put right is told. */
    public JsonNode searchRebuilt() {
        return ok(post(as("sysadmin"), "/api/search/rebuild", Map.of()));
    }

    public JsonNode consistency() {
        return ok(as("sysadmin").get("/api/consistency"));
    }
}
