package org.duban.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.duban.shared.SystemTime;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Edits years that no other test counts in. */
@ServerTest
class CalendarRestTest {

    private static final String VERSIONS = "/api/calendar/versions";
    private static final String NOTICE_2098 = """
            {"year": 2098, "text": "国办发明电〔2097〕1号\\n一、元旦：1月1日（周三）放假1天。二、劳动节：5月1日至2日放假。5月4日（周日）上班。"}""";

    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Test
    void everybody_signed_in_reads_a_year_with_its_source() {
        JsonNode year = Caller.signedIn(port, "cl-handler")
                .get("/api/calendar?year=2026")
                .json();
        assertThat(year.get("known").asBoolean()).isTrue();
        assertThat(year.get("source").asString()).isEqualTo("国办发明电〔2025〕7号");
        assertThat(year.get("workingDays").asInt()).isEqualTo(248);
        assertThat(year.get("days").size()).isEqualTo(365);
        assertThat(year.get("days").get(3).get("kind").asString()).isEqualTo("MAKE_UP");
    }

    @Test
    void a_year_that_nobody_names_is_the_one_of_the_servers_clock() {
        Caller handler = Caller.signedIn(port, "cl-handler");
        int year = LocalDate.ofInstant(clock.instant(), SystemTime.ZONE).getYear();
        assertThat(handler.get("/api/calendar").json().get("year").asInt()).isEqualTo(year);
    }

    @Test
    void a_year_without_notice_says_so() {
        JsonNode year = Caller.signedIn(port, "cl-handler")
                .get("/api/calendar?year=2030")
                .json();
        assertThat(year.get("known").asBoolean()).isFalse();
        assertThat(year.get("sentence").asString()).startsWith("2030年的放假安排尚未录入");
    }

    @Test
    void a_deadline_is_reckoned() {
        JsonNode reckoned = Caller.signedIn(port, "cl-handler")
                .get("/api/calendar/deadlines?from=2022-01-28&workingDays=3")
                .json();
        assertThat(reckoned.get("day").asString()).isEqualTo("2022-02-07");
        assertThat(reckoned.get("basedOnWeekendsOnly").asBoolean()).isFalse();
    }

    @Test
    void only_the_system_administrator_edits() {
        assertThat(Caller.signedIn(port, "cl-handler")
                        .post(VERSIONS, NOTICE_2098)
                        .status())
                .isEqualTo(403);
        assertThat(Caller.signedIn(port, "office").post(VERSIONS, NOTICE_2098).status())
                .isEqualTo(403);
        assertThat(new Caller(port).get("/api/calendar?year=2026").status()).isEqualTo(401);
    }

    @Test
    void an_edit_is_previewed_applied_once_and_kept_in_the_history() {
        Caller admin = Caller.signedIn(port, "sysadmin");
        long version =
                admin.get("/api/calendar?year=2098").json().get("version").asLong();
        JsonNode preview = admin.post(VERSIONS + "?dryRun=true", NOTICE_2098).json();
        assertThat(preview.get("days").size()).isEqualTo(4);
        assertThat(admin.get("/api/calendar?year=2098").json().get("known").asBoolean())
                .isFalse();

        String key = UUID.randomUUID().toString();
        Caller.Answer applied = edit(admin, NOTICE_2098, key, version);
        assertThat(applied.json().get("applied").asBoolean()).isTrue();
        assertThat(edit(admin, NOTICE_2098, key, version).text()).isEqualTo(applied.text());
        assertThat(admin.get("/api/calendar?year=2098").json().get("known").asBoolean())
                .isTrue();
        JsonNode history = admin.get(VERSIONS + "?year=2098").json();
        assertThat(history.get("total").asInt()).isEqualTo(1);
        long id = history.get("items").get(0).get("id").asLong();
        assertThat(admin.get(VERSIONS + "/" + id + "/days").json().get("total").asInt())
                .isEqualTo(4);

        Caller.Answer stale = edit(admin, NOTICE_2098, UUID.randomUUID().toString(), version);
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void what_is_wrong_with_a_table_is_told_by_field() {
        Caller admin = Caller.signedIn(port, "sysadmin");
        Caller.Answer refused = admin.post(VERSIONS, "{\"year\": 2097, \"source\": \"x\", \"days\": []}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").has("days")).isTrue();
        assertThat(admin.get("/api/calendar?year=99999").status()).isEqualTo(422);
        assertThat(admin.get("/api/calendar?year=nonsense").status()).isEqualTo(400);
    }

    private static Caller.Answer edit(Caller admin, String json, String key, long version) {
        return admin.send(
                "POST",
                VERSIONS,
                BodyPublishers.ofString(json),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                key,
                "If-Match",
                "\"" + version + "\"");
    }
}
