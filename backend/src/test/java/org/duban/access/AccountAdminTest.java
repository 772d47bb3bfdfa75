package org.duban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class AccountAdminTest {
    @LocalServerPort
    int port;

    Caller secadmin;

    @BeforeEach
    void signIn() {
        secadmin = Caller.signedIn(port, "secadmin");
    }

    @Test
    void a_new_account_starts_with_a_one_time_password_that_opens_nothing_but_the_change() {
        JsonNode account = add("second-auditor", "\"AUDITOR\"").json();
        String oneTime = resetPassword(account);
        var auditor = new Caller(port);
        assertThat(auditor.login("second-auditor", oneTime)
                        .json()
                        .path("passwordDue")
                        .asBoolean())
                .isTrue();

        var refused = auditor.get("/api/units");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json().path("type").asString()).isEqualTo("password-due");

        assertThat(choose(auditor, oneTime, "short").status()).isEqualTo(422);
        assertThat(choose(auditor, oneTime, "Long-enough-9").status()).isEqualTo(200);
        assertThat(auditor.get("/api/units").status()).isEqualTo(200);
        assertThat(new Caller(port).login("second-auditor", oneTime).status()).isEqualTo(401);
    }

    @Test
    void a_one_time_password_is_not_kept_in_any_receipt() {
        JsonNode account = add("third-auditor", "\"AUDITOR\"").json();
        String path = "/api/accounts/" + account.path("id").asLong() + "/password-reset";

        String first = reset(path, "same-key").json().path("password").asString();
        String second = reset(path, "same-key").json().path("password").asString();

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void no_account_holds_two_of_the_three_nor_one_of_them_with_business() {
        assertThat(add("two-hats", "\"AUDITOR\", \"SECURITY_ADMIN\"").status()).isEqualTo(422);
        assertThat(add("two-hats", "\"SYSTEM_ADMIN\", \"OFFICE\"").status()).isEqualTo(422);
        assertThat(add("two-hats", "\"HANDLER\"").json().at("/errors/personId").asString())
                .contains("登记在册");
    }

    @Test
    void nobody_changes_their_own_rights() {
        JsonNode own =
                secadmin.get("/api/accounts?q=secadmin").json().path("items").get(0);

        var answer = secadmin.put("/api/accounts/" + own.path("id").asLong(), form("\"SECURITY_ADMIN\"", true), 0);

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void an_account_that_is_stopped_is_out_at_once() {
        JsonNode account = add("fourth-auditor", "\"AUDITOR\"").json();
        var auditor = new Caller(port);
        auditor.login("fourth-auditor", resetPassword(account));
        assertThat(auditor.get("/api/session").status()).isEqualTo(200);

        secadmin.put("/api/accounts/" + account.path("id").asLong(), form("\"AUDITOR\"", false), 0);

        assertThat(auditor.get("/api/session").status()).isEqualTo(401);
    }

    private Caller.Answer add(String username, String roles) {
        return secadmin.post(
                "/api/accounts", "{\"username\": \"%s\", \"account\": %s}".formatted(username, form(roles, true)));
    }

    private static String form(String roles, boolean enabled) {
        return "{\"name\": \"审计员\", \"roles\": [%s], \"enabled\": %s}".formatted(roles, enabled);
    }

    private String resetPassword(JsonNode account) {
        return reset("/api/accounts/" + account.path("id").asLong() + "/password-reset", "k" + account.path("id"))
                .json()
                .path("password")
                .asString();
    }

    private Caller.Answer reset(String path, String key) {
        return secadmin.send(
                "POST",
                path,
                BodyPublishers.ofString("{}"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key);
    }

    private static Caller.Answer choose(Caller caller, String current, String wanted) {
        return caller.put(
                "/api/session/password", "{\"current\": \"%s\", \"wanted\": \"%s\"}".formatted(current, wanted), 0);
    }
}
