package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.story.Answers;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 提醒函: drafted about a matter, mended, signed with a number, sent to the unit that it is about and to nobody else. */
@ServerTest
class ReminderLetterStoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LATE = "市财政局";
    private static final String STRANGER = "市人社局";
    private static final String WORDS = "请抓紧签收<script>alert(1)</script>${7*7}";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    private Officials officials;
    private long plan;

    @BeforeEach
    void the_officials() {
        officials = new Officials(port);
    }

    @Test
    void a_letter_is_mended_signed_as_it_was_read_and_reaches_its_unit() {
        long matter = late(LATE, "市民政局");
        String rung = view(matter).at("/row/matter/rung").asString();
        assertThat(view(matter).at("/letters/proposed").asString()).contains("请贵单位抓紧办结");
        assertThat(draft(officials.handlerOf(LATE), matter, WORDS).status()).isEqualTo(403);
        assertThat(draft(officials.office(), matter, " ").json().path("errors").has("words"))
                .isTrue();
        ok(draft(officials.office(), matter, "请签收"));
        assertThat(draft(officials.office(), matter, WORDS).json().path("type").asString())
                .isEqualTo("letter-under-way");

        long paper = letter(matter).path("paperId").asLong();
        assertThat(ok(officials.handlerOf(LATE).get("/api/supervision/matters/" + matter))
                        .at("/letters/letters"))
                .as("a draft is the committee's alone")
                .isEmpty();
        assertThat(officials.handlerOf(LATE).get("/api/papers/" + paper).status())
                .isEqualTo(404);
        int read = letter(matter).path("version").asInt();
        ok(send("PUT", matter, "", JSON.writeValueAsString(Map.of("words", WORDS)), read));
        assertThat(send("PUT", matter, "", JSON.writeValueAsString(Map.of("words", "旧稿")), read)
                        .status())
                .isEqualTo(412);
        assertThat(send("POST", matter, "/signature", "{}", read).status())
                .as("another text than the one that was read")
                .isEqualTo(412);
        itGoesToWhomItWasWritten(matter);
        ok(send("POST", matter, "/signature", "{}", version(matter)));

        assertThat(letter(matter).path("state").asString()).isEqualTo("ISSUED");
        assertThat(letter(matter).path("paperNumber").asString()).contains("〔");
        assertThat(view(matter).at("/row/matter/rung").asString()).isEqualTo(rung);
        assertThat(send("POST", matter, "/signature", "{}", version(matter)).status())
                .isEqualTo(409);
        assertThat(send("DELETE", matter, "", "{}", version(matter)).status()).isEqualTo(409);
        assertThat(ok(officials.handlerOf(LATE).get("/api/papers/" + paper)).toString())
                .contains(WORDS, "特此函告");
        assertThat(officials.handlerOf(STRANGER).get("/api/papers/" + paper).status())
                .isEqualTo(404);
        assertThat(told()).contains("提醒函（" + letter(matter).path("paperNumber").asString() + "）已签发");
        ok(draft(officials.office(), matter, "再次提醒"));
        assertThat(view(matter).at("/letters/letters")).hasSize(2);

        ok(post(officials.as("leader"), "/api/papers/" + paper + "/voiding", Map.of("reason", "主送有误")));
        assertThat(view(matter).at("/letters/letters/1/state").asString()).isEqualTo("VOIDED");
        assertThat(told()).contains("已作废：主送有误");
        officials.assertSound();
    }

    /** Another unit has to answer for the matter than when it was drafted. */
    private void itGoesToWhomItWasWritten(long matter) {
        long letter = letter(matter).path("id").asLong();
        long unit = letter(matter).path("unitId").asLong();
        jdbc.sql("update reminder_letter set unit_id = ? where id = ?")
                .params(small.unitId(STRANGER), letter)
                .update();
        assertThat(send("POST", matter, "/signature", "{}", version(matter))
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("unit-changed");
        jdbc.sql("update reminder_letter set unit_id = ? where id = ?")
                .params(unit, letter)
                .update();
    }

    @Test
    void a_draft_goes_with_its_matter_and_what_is_over_needs_no_letter() {
        long matter = late(LATE, "市民政局");
        ok(draft(officials.office(), matter, "请签收"));
        ok(send("DELETE", matter, "", "{}", version(matter)));
        assertThat(view(matter).at("/letters/letters")).isEmpty();
        ok(draft(officials.office(), matter, "请签收"));
        String address = address(matter);
        int read = version(matter);

        officials.work(plan, duty -> Answers.usual(duty, officials.today(), List.of()));

        assertThat(view(matter).at("/row/matter/state").asString()).isEqualTo("CURED");
        assertThat(view(matter).at("/letters/letters")).isEmpty();
        assertThat(view(matter).at("/letters/proposed").isNull()).isTrue();
        assertThat(send(officials.office(), "POST", address + "/signature", "{}", read)
                        .json()
                        .path("type")
                        .asString())
                .isEqualTo("matter-ended");
        assertThat(draft(officials.office(), matter, "请签收").json().path("type").asString())
                .isEqualTo("matter-ended");
        assertThat(draft(officials.office(), 987_654_321L, "请签收").status()).isEqualTo(404);
        officials.assertSound();
    }

    @Test
    void whoever_belongs_to_the_unit_writes_no_letter_to_it() {
        long matter = late("市残联", "市残联");
        assertThat(draft(officials.office(), matter, "请签收").json().path("type").asString())
                .isEqualTo("recusal");
        assertThat(view(matter).at("/letters/mayWrite").asBoolean()).isFalse();
        ok(draft(officials.as("leader"), matter, "请签收"));
        assertThat(send("POST", matter, "/signature", "{}", version(matter)).status())
                .isEqualTo(403);
        ok(send(officials.as("leader"), "POST", address(matter) + "/signature", "{}", version(matter)));
        assertThat(letter(matter).path("state").asString()).isEqualTo("ISSUED");
        officials.assertSound();
    }

    /** Days go by until the unit's duty is on the ladder. */
    private long late(String unit, String lead) {
        LocalDate today = officials.today();
        plan = unit.equals(lead)
                ? small.published(today, today.plusYears(3), List.of(lead(lead)))
                : small.published(today, today.plusYears(3), List.of(lead(lead), participant(unit)));
        List<JsonNode> found = List.of();
        for (int days = 1; found.isEmpty(); days++) {
            officials.clockTo(today.plusDays(days).toString());
            found = ok(officials.office().get("/api/supervision/matters?state=OPEN&planId=" + plan))
                    .path("items")
                    .valueStream()
                    .map(row -> row.path("matter"))
                    .filter(matter -> matter.path("unitName").asString().equals(unit))
                    .toList();
        }
        return found.get(0).path("id").asLong();
    }

    private static Answer draft(Caller who, long matter, String words) {
        return post(who, "/api/supervision/matters/" + matter + "/letters", Map.of("words", words));
    }

    private JsonNode view(long matter) {
        return ok(officials.office().get("/api/supervision/matters/" + matter));
    }

    private JsonNode letter(long matter) {
        return view(matter).at("/letters/letters/0");
    }

    private int version(long matter) {
        return letter(matter).path("version").asInt();
    }

    private String address(long matter) {
        return "/api/supervision/letters/" + letter(matter).path("id").asLong();
    }

    private String told() {
        return ok(officials.handlerOf(LATE).get("/api/notices?size=200")).toString();
    }

    private Answer send(String method, long matter, String rest, String body, int version) {
        return send(officials.office(), method, address(matter) + rest, body, version);
    }

    private static Answer send(Caller who, String method, String path, String body, int version) {
        return who.send(
                method,
                path,
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"" + version + "\"");
    }
}
