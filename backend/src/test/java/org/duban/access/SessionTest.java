package org.duban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import org.duban.testing.Caller;
import org.duban.testing.DemoPassword;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class SessionTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

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
    void a_session_that_nobody_uses_for_half_an_hour_ends() {
        var caller = Caller.signedIn(port, "evaluator2");
        lastUsed(Duration.ofMinutes(29));
        assertThat(caller.get("/api/session").status()).isEqualTo(200);
        lastUsed(Duration.ofMinutes(31));
        assertThat(caller.get("/api/session").status()).isEqualTo(401);
    }

    @Test
    void the_last_use_is_written_down_once_a_minute() {
        var caller = Caller.signedIn(port, "evaluator2");
        long recently = lastUsed(Duration.ofSeconds(30));
        caller.get("/api/session");
        assertThat(lastUse()).isEqualTo(recently);
        long before = lastUsed(Duration.ofSeconds(90));
        caller.get("/api/session");
        assertThat(lastUse()).isGreaterThan(before);
    }

    private long lastUsed(Duration ago) {
        long then = Instant.now().minus(ago).toEpochMilli();
        jdbc.sql("update SPRING_SESSION set LAST_ACCESS_TIME = ? where PRINCIPAL_NAME = 'evaluator2'")
                .param(then)
                .update();
        return then;
    }

    private long lastUse() {
        return jdbc.sql("select max(LAST_ACCESS_TIME) from SPRING_SESSION where PRINCIPAL_NAME = 'evaluator2'")
                .query(Long.class)
                .single();
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
