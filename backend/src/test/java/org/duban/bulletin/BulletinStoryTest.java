package org.duban.bulletin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.bulletin.LateTasks.HOST;
import static org.duban.bulletin.LateTasks.LATE;
import static org.duban.bulletin.LateTasks.LEAD;
import static org.duban.bulletin.LateTasks.OTHER;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 通报: filled from facts, laid before the units it names, settled, signed with the rungs it announces, received. */
@ServerTest
class BulletinStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    private LateTasks late;
    private LocalDate monday;
    private long plan;

    @BeforeEach
    void tasks_that_are_late() {
        late = new LateTasks(port, small);
        officials = late.officials;
        monday = late.monday;
        plan = late.plan;
    }

    @Test
    void a_bulletin_is_objected_to_settled_signed_with_the_matter_it_announces_and_received() throws Exception {
        long order = late.proposedForBulletin();
        JsonNode made = ok(post(officials.office(), "/api/bulletins", wholePlan(List.of(order))));
        long id = made.path("id").asLong();
        numbersAreTheirLists(made);
        assertThat(open("draftOrder")).as("nobody drafts the paper of the rung").isNull();
        JsonNode ofOther = statement(made, "RED", OTHER);
        JsonNode ofHost = statement(made, "RED", HOST);
        assertThat(statement(made, "MATTER", LATE).path("words").asString()).contains(LATE, "予以通报");
        assertThat(ok(officials.office().get("/api/bulletins/" + id + "/differences")))
                .isEmpty();

        assertThat(edit(officials.office(), made, ofHost, "从轻表述").status())
                .as("回避")
                .isEqualTo(403);
        JsonNode edited = ok(edit(officials.office(), made, ofOther, "第2项任务推进缓慢，𠮷。"));
        assertThat(edit(officials.office(), made, ofOther, "另一稿").status())
                .as("stale")
                .isEqualTo(412);
        assertThat(officials.handlerOf(OTHER).get("/api/bulletins/" + id).status())
                .isEqualTo(404);

        ok(officials.complete(open("draftBulletin"), "SENT", Map.of()));
        JsonNode seen = ok(officials.handlerOf(OTHER).get("/api/bulletins/" + id));
        assertThat(seen.path("statements")).hasSize(1);
        assertThat(officials
                        .handlerOf(OTHER)
                        .get("/api/bulletins/" + id + "/tasks")
                        .status())
                .isEqualTo(403);
        object(OTHER, seen.at("/statements/0/id").asLong(), "本单位已于上周签收");
        object(HOST, ofHost.path("id").asLong(), "任务分工有误");
        assertThat(officials
                        .complete(
                                officials.openDuty(plan, "answerBulletin", LATE),
                                "OBJECTED",
                                objection(ofHost.path("id").asLong(), "与我无关"))
                        .status())
                .as("a statement of another unit")
                .isEqualTo(422);

        endOfConsultation();
        JsonNode closed = ok(officials.office().get("/api/bulletins/" + id));
        assertThat(stateOf(closed, LATE)).isEqualTo("SILENT");
        assertThat(stateOf(closed, OTHER)).isEqualTo("OBJECTED");
        settle(closed, OTHER, "office", Map.of("verdict", "UPHELD", "reason", "经核实", "words", "第2项任务已签收，方案待报。"));
        JsonNode hosts = settlementOf(HOST);
        assertThat(hosts.path("role").asString()).as("回避").isEqualTo("LEADER");
        settle(closed, HOST, "leader", Map.of("verdict", "REFUSED", "reason", "分工以印发文本为准"));
        assertThat(ok(officials.handlerOf(OTHER).get("/api/bulletins/" + id))
                        .at("/consultations/0/objections/0/verdictLabel")
                        .asString())
                .isEqualTo("采纳");

        JsonNode sign = open("signBulletin");
        saturday();
        assertThat(officials.complete(sign, "SIGNED", Map.of()).status())
                .as("a matter goes up on working days alone")
                .isEqualTo(409);
        mondayAfter();
        Callable<Integer> signing = () -> Officials.complete(
                        Caller.signedIn(port, "leader"),
                        sign,
                        "SIGNED",
                        Map.of(),
                        UUID.randomUUID().toString())
                .status();
        assertThat(atOnce(signing, signing)).containsExactlyInAnyOrder(200, 409);

        JsonNode issued = ok(officials.office().get("/api/bulletins/" + id));
        String number = issued.path("paperNumber").asString();
        JsonNode paper = ok(officials
                .handlerOf(LEAD)
                .get("/api/papers/" + issued.path("paperId").asLong()));
        assertThat(paper.path("number").asString()).isEqualTo(number);
        assertThat(paper.path("text").toString())
                .contains("第2项任务已签收，方案待报。", "落实情况表", LATE)
                .doesNotContain("𠮷");
        JsonNode rung = late.rung(order);
        assertThat(rung.path("state").asString() + rung.path("paperNumber").asString())
                .isEqualTo("ISSUED" + number);
        assertThat(officials.openDuty(plan, "acknowledgeOrder", LATE)).isNotNull();

        ok(officials.complete(officials.openDuty(plan, "receiveBulletin", LEAD), "RECEIVED", Map.of()));
        officials.assertSound();
        ok(post(
                officials.as("leader"),
                "/api/papers/" + issued.path("paperId").asLong() + "/voiding",
                Map.of("reason", "主送机关有误")));
        assertThat(ok(officials.office().get("/api/bulletins/" + id))
                        .path("state")
                        .asString())
                .isEqualTo("VOIDED");
        assertThat(open("receiveBulletin")).as("what is void is not received").isNull();
    }

    @Test
    void the_leader_sends_it_back_and_who_has_seen_the_words_is_not_asked_again() {
        late.day(11); // more than five days late: red
        JsonNode made = ok(post(officials.office(), "/api/bulletins", wholePlan(List.of())));
        long id = made.path("id").asLong();
        JsonNode draft = open("draftBulletin");
        ok(officials.complete(draft, "SENT", Map.of()));
        ok(Officials.withdraw(officials.office(), draft));
        ok(officials.complete(open("draftBulletin"), "SENT", Map.of()));
        while (open("answerBulletin") != null) {
            ok(officials.complete(open("answerBulletin"), "AGREED", Map.of()));
        }
        assertThat(officials
                        .complete(open("signBulletinAnswer"), "RETURNED", Map.of("opinion", "再核对"))
                        .status())
                .isEqualTo(200);
        ok(officials.complete(open("answerBulletin"), "AGREED", Map.of()));
        while (open("signBulletinAnswer") != null) {
            ok(officials.complete(open("signBulletinAnswer"), "SIGNED", Map.of()));
        }

        ok(officials.complete(open("signBulletin"), "RETURNED", Map.of("opinion", "要求再具体些")));
        JsonNode returned = ok(officials.office().get("/api/bulletins/" + id));
        assertThat(returned.path("returnOpinion").asString()).isEqualTo("要求再具体些");
        ok(edit(officials.office(), returned, statement(returned, "DEMAND", null), "请于月底前签收任务。"));
        ok(officials.complete(open("draftBulletin"), "SENT", Map.of()));

        assertThat(open("answerBulletin")).isNull();
        assertThat(open("signBulletin")).isNotNull();
        officials.assertSound();
    }

    @Test
    void a_withdrawn_bulletin_gives_its_matters_back_and_takes_no_number() {
        long order = late.proposedForBulletin();
        Map<String, Object> form = Map.of(
                "planId",
                plan,
                "period",
                "FREE",
                "from",
                monday.toString(),
                "scope",
                "MATTERS",
                "orderIds",
                List.of(order));
        JsonNode made = ok(post(officials.office(), "/api/bulletins", form));
        String path = "/api/bulletins/" + made.path("id").asLong();
        assertThat(post(officials.office(), "/api/bulletins", form).status())
                .as("a rung is announced once")
                .isEqualTo(409);
        JsonNode without = ok(officials
                .office()
                .send(
                        "POST",
                        path + "/matters/" + order + "/removal",
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/json",
                        "If-Match",
                        "\"" + made.path("version").asInt() + "\""));
        assertThat(open("draftOrder")).isNotNull();
        assertThat(without.path("statements")).hasSize(1);
        assertThat(officials.complete(open("draftBulletin"), "SENT", Map.of()).status())
                .as("nothing left to tell")
                .isEqualTo(409);

        assertThat(post(officials.office(), path + "/withdrawal", Map.of("reason", " "))
                        .status())
                .isEqualTo(422);
        JsonNode withdrawn = ok(post(officials.office(), path + "/withdrawal", Map.of("reason", "并入下月通报")));

        assertThat(withdrawn.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(withdrawn.path("paperNumber").isNull()).isTrue();
        assertThat(open("draftBulletin")).isNull();
        JsonNode again = ok(post(officials.office(), "/api/bulletins", form));
        ok(post(
                officials.office(),
                "/api/bulletins/" + again.path("id").asLong() + "/withdrawal",
                Map.of("reason", "暂缓通报")));
        assertThat(open("draftOrder")).as("its matters go back").isNotNull();
        ok(post(officials.office(), "/api/bulletins", form));
        officials.complete(officials.openDuty(plan, "acknowledgeTask", LATE), "ACCEPTED", Map.of());
        assertThat(open("draftOrder"))
                .as("made up for, and not announced any more")
                .isNull();
        officials.assertSound();
    }

    private Map<String, Object> wholePlan(List<Long> orders) {
        return Map.of("planId", plan, "period", "FREE", "from", monday.toString(), "scope", "PLAN", "orderIds", orders);
    }

    /** The numbers of the draft, its own lists and the ledger as of the day say the same. */
    private void numbersAreTheirLists(JsonNode made) {
        for (JsonNode count : made.path("counts")) {
            String rows = count.path("rows").asString();
            String chapter = rows.substring(rows.indexOf('-') + 1);
            long listed = rows.contains("#")
                    ? made.path("statements")
                            .valueStream()
                            .filter(one -> one.path("chapter").asString().equals(chapter))
                            .count()
                    : ok(officials.office().get("/api" + rows)).path("total").asLong();
            assertThat(listed)
                    .as(count.path("label").asString())
                    .isEqualTo(count.path("count").asLong());
        }
        assertThat(ok(officials.office().get("/api/plan-tasks?light=RED&planId=" + plan))
                        .path("total")
                        .asLong())
                .isEqualTo(made.path("counts")
                        .valueStream()
                        .filter(count -> count.path("key").asString().equals("RED"))
                        .findFirst()
                        .orElseThrow()
                        .path("count")
                        .asLong());
    }

    private static JsonNode statement(JsonNode bulletin, String chapter, @Nullable String unit) {
        return bulletin.path("statements")
                .valueStream()
                .filter(one -> one.path("chapter").asString().equals(chapter))
                .filter(one -> unit == null || one.path("units").toString().contains(unit))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + chapter + " of " + unit + " in " + bulletin));
    }

    private static Caller.Answer edit(Caller who, JsonNode bulletin, JsonNode statement, String words) {
        return who.put(
                "/api/bulletins/" + bulletin.path("id").asLong() + "/text",
                "{\"title\":\"关于落实情况的通报\",\"statements\":[{\"id\":"
                        + statement.path("id").asLong() + ",\"words\":\"" + words + "\"}]}",
                bulletin.path("version").asInt());
    }

    private void object(String unit, long statement, String words) {
        ok(officials.complete(
                officials.openDuty(plan, "answerBulletin", unit), "OBJECTED", objection(statement, words)));
        ok(officials.complete(officials.openDuty(plan, "signBulletinAnswer", unit), "SIGNED", Map.of()));
    }

    private static Map<String, Object> objection(long statement, String words) {
        return Map.of("objections", List.of(Map.of("statementId", statement, "words", words)));
    }

    private static String stateOf(JsonNode bulletin, String unit) {
        return consultation(bulletin, unit).path("state").asString();
    }

    private static JsonNode consultation(JsonNode bulletin, String unit) {
        return asked(bulletin, unit).path("consultation");
    }

    private static JsonNode asked(JsonNode bulletin, String unit) {
        return bulletin.path("consultations")
                .valueStream()
                .filter(one -> one.at("/consultation/unitName").asString().equals(unit))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode settlementOf(String unit) {
        long consultation = consultation(
                        ok(officials.office().get("/api/bulletins?planId=" + plan))
                                .path("items")
                                .valueStream()
                                .findFirst()
                                .map(line -> ok(officials
                                        .office()
                                        .get("/api/bulletins/" + line.path("id").asLong())))
                                .orElseThrow(),
                        unit)
                .path("id")
                .asLong();
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals("settleObjections"))
                .filter(duty -> duty.path("assignmentId").asLong() == consultation)
                .findFirst()
                .orElseThrow();
    }

    private void settle(JsonNode bulletin, String unit, String by, Map<String, Object> verdict) {
        Map<String, Object> line = new HashMap<>(verdict);
        line.put(
                "objectionId",
                asked(bulletin, unit).at("/objections/0/objection/id").asLong());
        JsonNode duty = settlementOf(unit);
        assertThat(duty.path("role").asString().toLowerCase(Locale.ROOT)).isEqualTo(by);
        ok(officials.complete(duty, "SETTLED", Map.of("verdicts", List.of(line))));
    }

    /** Made on the second Friday; five working days are over on the third. */
    private void endOfConsultation() {
        late.day(18);
        officials.clockTo(monday.plusDays(18) + "T19:00:00+08:00");
    }

    private void saturday() {
        late.day(19);
    }

    private void mondayAfter() {
        late.day(21);
    }

    private @Nullable JsonNode open(String element) {
        return late.open(element);
    }

    private static List<Integer> atOnce(Callable<Integer> one, Callable<Integer> other) throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : two.invokeAll(List.of(one, other))) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            two.shutdown();
        }
    }
}
