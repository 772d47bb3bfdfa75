package org.duban.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class PeopleVisibilityTest {
    @LocalServerPort
    int port;

    @Autowired
    Clock clock;

    @Test
    void a_unit_sees_its_own_people_and_no_others_whatever_it_asks_for() {
        var handler = Caller.signedIn(port, "jy-handler");
        JsonNode own = handler.get("/api/session").json();
        JsonNode stranger =
                Caller.signedIn(port, "ga-handler").get("/api/session").json();

        JsonNode seen = handler.get("/api/people?size=200").json();

        assertThat(seen.path("total").asInt()).isEqualTo(2);
        assertThat(seen.findValuesAsString("unit")).containsOnly("市教育局");
        assertThat(handler.get("/api/people/" + own.path("personId").asLong()).status())
                .isEqualTo(200);
        assertThat(handler.get("/api/people/" + stranger.path("personId").asLong())
                        .status())
                .isEqualTo(404);
        assertThat(handler.get("/api/people?unitId=" + stranger.path("unitId").asLong())
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(handler.get("/api/people/" + stranger.path("personId").asLong() + "/deputies")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_office_sees_everybody() {
        assertThat(Caller.signedIn(port, "office")
                        .get("/api/people")
                        .json()
                        .path("total")
                        .asInt())
                .isGreaterThan(100);
    }

    @Test
    void a_deputy_may_act_for_the_absent_head_as_long_as_the_absence_lasts() {
        var head = Caller.signedIn(port, "sthj-head");
        var handler = Caller.signedIn(port, "sthj-handler");
        long headId = head.get("/api/session").json().path("personId").asLong();
        long handlerId = handler.get("/api/session").json().path("personId").asLong();

        JsonNode absence = arrange(head, headId, handlerId).json();

        JsonNode acting = handler.get("/api/session").json();
        assertThat(acting.path("roles").toString()).isEqualTo("[\"HEAD\",\"HANDLER\"]");
        assertThat(acting.path("actingFor").get(0).path("personId").asLong()).isEqualTo(headId);

        head.delete("/api/people/" + headId + "/deputies/" + absence.path("id").asLong());

        assertThat(handler.get("/api/session").json().path("roles").toString()).isEqualTo("[\"HANDLER\"]");
    }

    @Test
    void nobody_outside_the_unit_becomes_deputy_and_no_colleague_arranges_it_for_another() {
        var head = Caller.signedIn(port, "sl-head");
        long headId = head.get("/api/session").json().path("personId").asLong();
        var handler = Caller.signedIn(port, "sl-handler");
        long handlerId = handler.get("/api/session").json().path("personId").asLong();
        long strangerId = Caller.signedIn(port, "sf-handler")
                .get("/api/session")
                .json()
                .path("personId")
                .asLong();

        assertThat(arrange(head, headId, strangerId).status()).isEqualTo(422);
        assertThat(arrange(handler, headId, handlerId).status()).isEqualTo(403);
    }

    private Caller.Answer arrange(Caller caller, long personId, long deputyId) {
        LocalDate today = LocalDate.now(clock);
        return caller.post(
                "/api/people/" + personId + "/deputies", """
                {"deputyId": %d, "validFrom": "%s", "validTo": "%s", "reason": "出差"}""".formatted(deputyId, today, today.plusMonths(1)));
    }
}
