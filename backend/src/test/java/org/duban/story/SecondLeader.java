package org.duban.story;

import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.duban.testing.Caller;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is made a leader of the committee for a while, as the administrators do it. */
public final class SecondLeader implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "Long-enough-9";

    private final Officials officials;
    private final JsonNode person;
    private final JsonNode account;
    private final Caller caller;

    public SecondLeader(int port, Officials officials) {
        this.officials = officials;
        String username = "leader-" + UUID.randomUUID().toString().substring(0, 8);
        this.person = ok(officials.as("sysadmin").post("/api/people", JSON.writeValueAsString(appointed())));
        this.account = ok(officials
                .as("secadmin")
                .post(
                        "/api/accounts",
                        JSON.writeValueAsString(Map.of("username", username, "account", granted(true)))));
        String once = ok(post(officials.as("secadmin"), account("/password-reset"), Map.of()))
                .path("password")
                .asString();
        this.caller = new Caller(port);
        caller.login(username, once);
        ok(caller.put(
                "/api/session/password", JSON.writeValueAsString(Map.of("current", once, "wanted", PASSWORD)), 0));
        caller.login(username, PASSWORD);
    }

    public Caller caller() {
        return caller;
    }

    private Map<String, Object> appointed() {
        long city = ok(officials.as("sysadmin").get("/api/units?size=200"))
                .path("items")
                .valueStream()
                .filter(unit -> unit.path("kind").asString().equals("CITY"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        return Map.of(
                "name",
                "第二位领导",
                "posts",
                List.of(Map.of(
                        "unitId",
                        city,
                        "kind",
                        "LEADER",
                        "validFrom",
                        officials.today().minusDays(1).toString())));
    }

    private Map<String, Object> granted(boolean enabled) {
        return Map.of(
                "name",
                person.path("name").asString(),
                "personId",
                person.path("id").asLong(),
                "roles",
                List.of("LEADER"),
                "enabled",
                enabled);
    }

    private String account(String rest) {
        return "/api/accounts/" + account.path("id").asLong() + rest;
    }

    @Override
    public void close() {
        JsonNode now = ok(officials.as("secadmin").get(account("")));
        ok(officials
                .as("secadmin")
                .put(
                        account(""),
                        JSON.writeValueAsString(granted(false)),
                        now.path("version").asInt()));
    }
}
