package org.duban.bulletin;

import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import org.duban.story.Officials;
import org.duban.testing.SmallPlan;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A plan in which some units do not acknowledge their tasks; days are counted from a Monday. */
final class LateTasks {

    static final String LEAD = "市民政局";
    static final String LATE = "市财政局";
    static final String OTHER = "市教育局";
    static final String HOST = "市残联";

    /** In years that no holiday notice has come for only weekends are free. */
    private static final LocalDate EARLIEST = LocalDate.of(2028, 2, 1);

    final Officials officials;
    final LocalDate monday;
    final long plan;

    LateTasks(int port, SmallPlan small) {
        officials = new Officials(port);
        monday = mondayToCome();
        day(1);
        plan = small.published(
                monday,
                monday.plusYears(2),
                List.of(lead(LEAD), participant(LATE)),
                List.of(lead(OTHER)),
                List.of(lead(HOST)),
                List.of(lead(LEAD)));
        afternoonOf(1);
        officials.work(plan, duty -> isOfLead(duty) ? new Officials.Step("ACCEPTED", Map.of()) : null);
        day(9);
    }

    private LocalDate mondayToCome() {
        LocalDate next = officials.today().plusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        if (next.isBefore(EARLIEST)) {
            return EARLIEST.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        return next.plusDays(30).getYear() == next.getYear()
                ? next
                : LocalDate.of(next.getYear() + 1, 1, 5).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }

    private static boolean isOfLead(JsonNode duty) {
        return duty.path("unit").asString().equals(LEAD)
                && duty.path("element").asString().equals("acknowledgeTask");
    }

    void day(int n) {
        officials.clockTo(monday.plusDays(n).toString());
    }

    void afternoonOf(int n) {
        officials.clockTo(monday.plusDays(n) + "T15:00:00+08:00");
    }

    /** A red order that nobody answers leads to the proposal of 通报. */
    long proposedForBulletin() {
        ok(post(
                officials.office(),
                "/api/supervision/matters/" + matter().path("id").asLong() + "/expedition",
                Map.of("rung", "RED", "reason", "影响全市进度")));
        ok(officials.complete(open("draftOrder"), "SUBMITTED", Map.of("demand", "请立即签收", "answerDays", 1)));
        ok(officials.complete(open("signOrder"), "SIGNED", Map.of()));
        day(11);
        return waitingForBulletin();
    }

    long waitingForBulletin() {
        return ok(officials.office().get("/api/bulletins/waiting-matters?planId=" + plan))
                .get(0)
                .path("orderId")
                .asLong();
    }

    /** What the late unit has to put right. */
    JsonNode matter() {
        return ok(officials.office().get("/api/supervision/matters?planId=" + plan))
                .path("items")
                .valueStream()
                .map(row -> row.path("matter"))
                .filter(one -> one.path("unitName").asString().equals(LATE))
                .findFirst()
                .orElseThrow();
    }

    JsonNode rung(long order) {
        return ok(officials.office().get("/api/supervision/orders/" + order))
                .path("rungs")
                .valueStream()
                .map(one -> one.path("climb"))
                .filter(climb -> climb.path("id").asLong() == order)
                .findFirst()
                .orElseThrow();
    }

    /** The newest open duty at this step, of whichever unit. */
    @Nullable
    JsonNode open(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
