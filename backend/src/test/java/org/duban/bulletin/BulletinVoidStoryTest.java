package org.duban.bulletin;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.bulletin.LateTasks.LATE;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;

import java.util.List;
import java.util.Map;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A rung that is announced in a bulletin, when the bulletin's paper is declared void, or the paper of a rung below. */
@ServerTest
class BulletinVoidStoryTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private LateTasks late;
    private Officials officials;
    private long order;

    @BeforeEach
    void a_matter_that_comes_to_the_bulletin() {
        late = new LateTasks(port, small);
        officials = late.officials;
        order = late.proposedForBulletin();
    }

    @Test
    void a_void_bulletin_takes_its_rung_with_it_which_is_announced_anew_and_falls_past_what_is_void_below() {
        ok(officials.complete(open("draftOrder"), "SUBMITTED", Map.of("demand", "请立即签收", "answerDays", 5)));
        ok(officials.complete(open("signOrder"), "RETURNED", Map.of("opinion", "并入本期通报")));
        JsonNode first = announced(order);
        assertThat(drafts()).as("what it would have said by itself").isZero();
        ok(officials.complete(officials.openDuty(late.plan, "acknowledgeOrder", LATE), "ACKNOWLEDGED", Map.of()));

        declareVoid(first.path("paperId").asLong(), "通报事实有误");
        assertThat(bulletin(first).path("state").asString()).isEqualTo("VOIDED");
        assertThat(late.rung(order).path("state").asString()).isEqualTo("VOIDED");
        assertThat(late.matter().path("rung").asString()).isEqualTo("RED");
        assertThat(officials.open(late.plan))
                .extracting(duty -> duty.path("element").asString())
                .doesNotContain("answerOrder", "receiveBulletin");
        assertThat(timeline()).contains("作废：通报事实有误；督办退回到“红色督办单”，可重新提出，另行编号");
        officials.assertSound();

        late.day(14);
        long again = late.waitingForBulletin();
        assertThat(again).isNotEqualTo(order);
        JsonNode second = announced(again);
        assertThat(late.rung(again).path("paperNumber").asString())
                .isEqualTo(second.path("paperNumber").asString())
                .isNotEqualTo(first.path("paperNumber").asString());

        declareVoid(redPaper(), "督办单文号有误");
        assertThat(late.matter().path("rung").asString())
                .as("what was signed above it stands")
                .isEqualTo("BULLETIN");
        assertThat(bulletin(second).path("state").asString()).isEqualTo("ISSUED");
        declareVoid(second.path("paperId").asLong(), "主送机关有误");
        assertThat(late.matter().path("rung").asString()).isIn("REMINDER", "URGE", "");
        officials.assertSound();
    }

    @Test
    void an_order_that_is_void_takes_the_announcement_above_it_out_of_the_bulletin_which_has_nothing_left_to_tell() {
        JsonNode made = sentToTheLeader(order);

        declareVoid(redPaper(), "督办单事实有误");
        assertThat(late.rung(order).path("state").asString()).isEqualTo("DROPPED");
        assertThat(late.matter().path("state").asString()).isEqualTo("OPEN");
        assertThat(late.matter().path("rung").asString()).isIn("REMINDER", "URGE", "");
        assertThat(bulletin(made).path("statements").valueStream())
                .filteredOn(statement -> statement.path("chapter").asString().equals("MATTER"))
                .singleElement()
                .satisfies(statement ->
                        assertThat(statement.path("overtaken").asString()).contains("不再通报"));

        Caller.Answer signed = officials.complete(open("signBulletin"), "SIGNED", Map.of());
        assertThat(signed.status()).as("demands alone are no bulletin").isEqualTo(409);
        assertThat(signed.json().path("detail").asString()).contains("没有可通报的情况");
        ok(officials.complete(open("signBulletin"), "RETURNED", Map.of("opinion", "督办单已作废")));
        ok(post(
                officials.office(),
                "/api/bulletins/" + made.path("id").asLong() + "/withdrawal",
                Map.of("reason", "督办单已作废")));
        assertThat(bulletin(made).path("paperNumber").isNull()).isTrue();
        officials.assertSound();
    }

    private JsonNode announced(long orderId) {
        JsonNode made = sentToTheLeader(orderId);
        ok(officials.complete(open("signBulletin"), "SIGNED", Map.of()));
        JsonNode issued = bulletin(made);
        assertThat(late.rung(orderId).path("state").asString()).isEqualTo("ISSUED");
        return issued;
    }

    private JsonNode sentToTheLeader(long orderId) {
        JsonNode made = ok(post(
                officials.office(),
                "/api/bulletins",
                Map.of(
                        "planId",
                        late.plan,
                        "period",
                        "FREE",
                        "from",
                        late.monday.toString(),
                        "scope",
                        "MATTERS",
                        "orderIds",
                        List.of(orderId))));
        ok(officials.complete(open("draftBulletin"), "SENT", Map.of()));
        ok(officials.complete(open("answerBulletin"), "AGREED", Map.of()));
        ok(officials.complete(open("signBulletinAnswer"), "SIGNED", Map.of()));
        return made;
    }

    private void declareVoid(long paper, String reason) {
        ok(post(officials.as("leader"), "/api/papers/" + paper + "/voiding", Map.of("reason", reason)));
    }

    private long redPaper() {
        return ok(officials
                        .office()
                        .get("/api/supervision/matters/"
                                + late.matter().path("id").asLong()))
                .path("rungs")
                .valueStream()
                .map(rung -> rung.path("climb"))
                .filter(climb -> climb.path("rung").asString().equals("RED"))
                .findFirst()
                .orElseThrow()
                .path("paperId")
                .asLong();
    }

    private long drafts() {
        return ok(officials.office().get("/api/papers?state=DRAFT&planId=" + late.plan))
                .path("total")
                .asLong();
    }

    private JsonNode bulletin(JsonNode made) {
        return ok(officials.office().get("/api/bulletins/" + made.path("id").asLong()));
    }

    private String timeline() {
        return ok(officials
                        .office()
                        .get("/api/plan-tasks/"
                                + late.matter().path("planTaskId").asLong() + "/timeline?size=100"))
                .toString();
    }

    private JsonNode open(String element) {
        return requireNonNull(late.open(element), element);
    }
}
