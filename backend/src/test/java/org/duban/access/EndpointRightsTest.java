package org.duban.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duban.access.EndpointTable.Endpoint;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint × everybody. A right that changes shows as a changed cell of {@code rights.csv} in review. */
@ServerTest
class EndpointRightsTest {
    private static final Path RIGHTS = Path.of("src/test/resources/rights.csv");
    private static final Map<Role, String> ACCOUNTS = new EnumMap<>(Map.of(
            Role.OFFICE, "office",
            Role.LEADER, "leader",
            Role.HEAD, "mz-head",
            Role.HANDLER, "mz-handler",
            Role.EVALUATOR, "evaluator1",
            Role.COUNTY_OFFICE, "yaodu-office",
            Role.SYSTEM_ADMIN, "sysadmin",
            Role.SECURITY_ADMIN, "secadmin",
            Role.AUDITOR, "auditor"));

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Test
    void every_endpoint_says_who_may_call_it_and_the_table_of_rights_agrees() throws IOException {
        List<String> declared = new ArrayList<>(List.of(EndpointTable.HEADER));
        endpoints().forEach(endpoint -> declared.add(endpoint.row()));
        Files.write(Path.of("target/rights.csv"), declared);

        assertThat(declared)
                .describedAs("rights changed? look at the difference, then copy backend/target/rights.csv to backend/"
                        + RIGHTS)
                .containsExactlyElementsOf(Files.readAllLines(RIGHTS));
    }

    @Test
    void a_stranger_is_refused_everywhere_but_at_the_door() {
        var stranger = new Caller(port);
        stranger.get("/api/session"); // fetches a CSRF token, so that it is not for want of one

        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.rights().strangers()) {
                assertThat(call(stranger, endpoint).status())
                        .describedAs(endpoint.row())
                        .isEqualTo(401);
            }
        }
    }

    @Test
    void each_role_may_call_what_the_table_says_and_nothing_else() {
        ACCOUNTS.forEach((role, account) -> {
            var caller = Caller.signedIn(port, account);
            for (Endpoint endpoint : endpoints()) {
                if (changesTheStage(endpoint)) {
                    continue;
                }
                int status = call(caller, endpoint).status();
                if (endpoint.rights().roles().contains(role)) {
                    assertThat(status)
                            .describedAs("%s may %s", account, endpoint.row())
                            .isNotIn(401, 403, 503);
                } else {
                    assertThat(status)
                            .describedAs("%s may not %s", account, endpoint.row())
                            .isEqualTo(403);
                }
            }
        });
    }

    @Test
    void no_write_is_accepted_without_the_csrf_token() {
        var office = Caller.signedIn(port, "office");

        for (Endpoint endpoint : endpoints()) {
            if (endpoint.isWrite() && !endpoint.path().equals("/api/session")) {
                var answer = call(office, endpoint, "X-XSRF-TOKEN", "");
                assertThat(answer.status()).describedAs(endpoint.row()).isEqualTo(403);
                assertThat(answer.json().path("type").asString()).isEqualTo("csrf");
            }
        }
    }

    /** Signing out and moving the clock would spoil what comes after; a stream would not end. */
    private static boolean changesTheStage(Endpoint endpoint) {
        return endpoint.path().startsWith("/api/session")
                || endpoint.path().startsWith("/api/demo/")
                || endpoint.path().endsWith("/stream");
    }

    private List<Endpoint> endpoints() {
        return EndpointTable.of(mapping);
    }

    private static Caller.Answer call(Caller caller, Endpoint endpoint, String... headers) {
        if (!endpoint.isWrite()) {
            return caller.get(endpoint.callable());
        }
        String body = endpoint.multipart()
                ? "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x\"\r\n\r\n\r\n--b--\r\n"
                : "{}";
        List<String> all = new ArrayList<>(List.of(
                "Content-Type",
                endpoint.multipart() ? "multipart/form-data; boundary=b" : "application/json",
                "If-Match",
                "\"0\""));
        all.addAll(List.of(headers));
        return caller.send(
                endpoint.method().name(),
                endpoint.callable(),
                BodyPublishers.ofString(body),
                all.toArray(String[]::new));
    }
}
