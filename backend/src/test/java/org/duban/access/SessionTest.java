package org.duban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import org.duban.testing.Caller;
import org.duban.testing.DemoPassword;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SessionTest {
    @LocalServerPort
    int port;

    @Test
    void a_handler_signs_in_and_is_told_who_they_are() {
        var handler = Caller.signedIn(port, "mz-handler");

        var session = handler.get("/api/session").json();

        assertThat(session.path("unit").asString()).isEqualTo("市民政局");
        assertThat(session.path("roles").toString()).isEqualTo("[\"HANDLER\"]");
        assertThat(session.path("passwordDue").asBoolean()).isFalse();
    }

    @Test
    void the_office_works_in_its_own_unit_but_its_people_are_those_of_its_host() {
        var office = Caller.signedIn(port, "office").get("/api/session").json();
        var host = Caller.signedIn(port, "cl-handler").get("/api/session").json();

        assertThat(office.path("unit").asString()).isEqualTo("残工委办公室");
        assertThat(office.path("homeUnitId").asLong())
                .isEqualTo(host.path("unitId").asLong());
    }

    @Test
    void the_session_gets_a_new_id_at_login() {
        var caller = Caller.signedIn(port, "mz-handler");
        String before = caller.cookie("DUBAN_SESSION");

        caller.login("mz-head", DemoPassword.VALUE);

        assertThat(caller.cookie("DUBAN_SESSION")).isNotEmpty().isNotEqualTo(before);
    }

    @Test
    void after_signing_out_the_session_is_worth_nothing() {
        var caller = Caller.signedIn(port, "mz-handler");

        assertThat(caller.delete("/api/session").status()).isEqualTo(200);

        assertThat(caller.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void a_write_without_the_csrf_token_is_refused() {
        var caller = Caller.signedIn(port, "mz-handler");

        var answer = caller.send("DELETE", "/api/session", BodyPublishers.noBody(), "X-XSRF-TOKEN", "");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("type").asString()).isEqualTo("csrf");
    }

    @Test
    void the_demo_lists_its_accounts_with_unit_and_role() {
        var accounts = new Caller(port).get("/api/demo/accounts").json();

        assertThat(accounts).anySatisfy(account -> {
            assertThat(account.path("username").asString()).isEqualTo("cl-handler");
            assertThat(account.path("unit").asString()).isEqualTo("市残联");
            assertThat(account.path("role").asString()).isEqualTo("HANDLER");
        });
        assertThat(accounts.findValuesAsString("username"))
                .contains(
                        "office",
                        "leader",
                        "evaluator1",
                        "evaluator2",
                        "evaluator3",
                        "sysadmin",
                        "secadmin",
                        "auditor");
    }
}
