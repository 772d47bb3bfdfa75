package org.duban.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
class AuditRestTest {

    private static final String ENTRIES = "/api/audit-entries";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @ParameterizedTest
    @ValueSource(strings = {"sysadmin", "secadmin", "office", "leader", "cl-head"})
    void the_log_is_for_the_audit_administrator_alone(String username) {
        Caller caller = Caller.signedIn(port, username);
        assertThat(caller.get(ENTRIES).status()).isEqualTo(403);
        assertThat(caller.get(ENTRIES + "/verification").status()).isEqualTo(403);
    }

    @Test
    void a_refused_login_leaves_one_row_with_the_name_that_was_tried_and_never_the_password() {
        String name = "nobody-" + UUID.randomUUID();
        String password = "secret-" + UUID.randomUUID();
        new Caller(port).login(name, password);
        JsonNode rows = entries("?username=" + name);
        assertThat(rows.get("total").asInt()).isEqualTo(1);
        JsonNode row = rows.get("items").get(0);
        assertThat(row.get("outcome").asString()).isEqualTo("REFUSED");
        assertThat(row.get("status").asInt()).isEqualTo(401);
        assertThat(row.get("path").asString()).isEqualTo("/api/session");
        assertThat(row.get("address").asString()).isNotEmpty();
        assertThat(row.get("requestId").asString()).isNotEmpty();
        List<String> everything = database.queryForList(
                "select concat(username, method, path, coalesce(reason, ''), request_id) from audit_entry",
                String.class);
        assertThat(everything).noneMatch(text -> text.contains(password));
    }

    @Test
    void accepted_and_refused_writes_leave_one_row_each() {
        int before =
                entries("?username=sysadmin&path=/api/calendar").get("total").asInt();
        Caller admin = Caller.signedIn(port, "sysadmin");
        admin.post(
                "/api/calendar/versions?dryRun=true",
                "{\"year\": 2096, \"source\": \"x\", \"days\": [{\"date\": \"2096-01-02\", \"kind\": \"HOLIDAY\"}]}");
        admin.post("/api/calendar/versions?dryRun=true", "{\"year\": 2096}");
        assertThat(entries("?username=sysadmin&path=/api/calendar").get("total").asInt())
                .isEqualTo(before + 2);
        JsonNode newest = entries("?username=sysadmin&path=/api/calendar&outcome=REFUSED")
                .get("items")
                .get(0);
        assertThat(newest.get("reason").asString()).isEqualTo("invalid");
    }

    @Test
    void a_stranger_who_writes_is_recorded_too() {
        int before = entries("?path=/api/calendar&outcome=REFUSED").get("total").asInt();
        new Caller(port).post("/api/calendar/versions", "{}");
        assertThat(entries("?path=/api/calendar&outcome=REFUSED").get("total").asInt())
                .isEqualTo(before + 1);
    }

    @Test
    void signs_of_patterns_in_a_filter_mean_themselves() {
        assertThat(entries("?path=%25").get("total").asInt()).isZero();
        assertThat(entries("?path=/api_session").get("total").asInt()).isZero();
        assertThat(entries("?path=/api%5C").get("total").asInt()).isZero();
    }

    @Test
    void the_chain_of_the_running_server_verifies() {
        JsonNode verification = auditor().get(ENTRIES + "/verification").json();
        assertThat(verification.get("sound").asBoolean())
                .as(verification.toString())
                .isTrue();
        assertThat(verification.get("sealed").asLong()).isPositive();
    }

    private JsonNode entries(String query) {
        return auditor().get(ENTRIES + query).json();
    }

    private Caller auditor() {
        return Caller.signedIn(port, "auditor");
    }
}
