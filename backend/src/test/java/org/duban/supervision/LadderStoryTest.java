package org.duban.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.story.Officials.post;
import static org.duban.testing.SmallPlan.lead;
import static org.duban.testing.SmallPlan.participant;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** 督办阶梯: what is late goes up rung by rung, over holidays and make-up days, and is cured; the mark stays. */
@ServerTest
class LadderStoryTest {

    private static final String LEAD = "市民政局";
    private static final String LATE = "市财政局";
    private static final String HOST = "市残联";

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    private Officials officials;
    /** The calendar's own tests want the next year to be one that no notice has come for. */
    private static final LocalDate EARLIEST = LocalDate.of(2028, 2, 1);

    private LocalDate monday = LocalDate.EPOCH;
    private long plan;
    private long task;

    @BeforeEach
    void aTaskThatOneUnitDoesNotAcknowledge() {
        officials = new Officials(port);
    }

    /** Sent out on the Tuesday after a Monday from which days are counted, to be acknowledged by the Friday. */
    private void sentOutOnTuesday(String late) {
        monday = officials.today().plusDays(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        if (monday.isBefore(EARLIEST)) {
            monday = EARLIEST.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        } else if (monday.plusDays(60).getYear() != monday.getYear()) {
            monday = LocalDate.of(monday.getYear() + 1, 1, 5).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        day(1);
        plan = small.published(monday, monday.plusYears(2), List.of(lead(LEAD), participant(late)));
        task = small.taskIds(plan).get(0);
        afternoonOf(1);
        officials.work(plan, duty -> isOf(duty, LEAD, "acknowledgeTask") ? step("ACCEPTED", Map.of()) : null);
    }

    @Test
    void a_task_goes_up_to_the_bulletin_over_a_week_of_holidays_and_is_cured() {
        sentOutOnTuesday(LATE);
        weekOffFrom(6);
        day(4); // Friday, its last day
        day(5); // the Saturday before the holidays is worked
        assertThat(matter().path("rung").isNull()).isTrue();
        assertThat(matter().path("ground").asString()).isEqualTo("LATE_DUTY");
        day(6);
        day(12);
        assertThat(rungs()).as("nothing on days off").isEmpty();
        day(13); // the Sunday after them is worked
        assertThat(rungs()).containsExactly("REMINDER");
        afternoonOf(13);
        day(15);
        assertThat(rungs()).as("once, however often the day begins").containsExactly("REMINDER");
        day(16);
        assertThat(rungs()).containsExactly("REMINDER", "URGE");
        assertThat(ok(officials.handlerOf(LATE).get("/api/urges?planId=" + plan))
                        .at("/items/0/urgedBy")
                        .asString())
                .contains("督办规则");
        day(22);
        assertThat(rungs()).containsExactly("REMINDER", "URGE", "BLUE");

        signed("BLUE", "office");
        day(29);
        assertThat(rungs()).as("the answer's time runs until the evening").hasSize(3);
        day(30);
        signed("YELLOW", "office");
        day(36);
        signed("RED", "leader");
        ok(answer("acknowledgeOrder", LATE, "ACKNOWLEDGED", Map.of()));
        ok(answer("answerOrder", LATE, "ANSWERED", reply(monday.plusDays(60))));
        ok(answer("signOrderAnswer", LATE, "SIGNED", Map.of()));
        day(42);
        assertThat(rungs())
                .as("answered in time: the ladder waits for the office")
                .hasSize(5);
        ok(officials.complete(open("verifyOrder"), "NOT_CURED", Map.of("opinion", "仍未签收任务")));
        day(43);
        signed("BULLETIN", "leader");

        ok(answer("acknowledgeTask", LATE, "ACCEPTED", Map.of()));
        assertThat(matter().path("state").asString()).isEqualTo("CURED");
        ok(officials.complete(open("verifyOrder"), "CURED", Map.of("opinion", "已补办")));

        assertThat(rungs()).containsExactly("REMINDER", "URGE", "BLUE", "YELLOW", "RED", "BULLETIN");
        assertThat(numbers()).hasSize(4).doesNotHaveDuplicates();
        JsonNode mark = ok(officials.handlerOf(LEAD).get("/api/supervision/marks?planTaskId=" + task))
                .get(0);
        assertThat(mark.path("unitName").asString() + mark.path("highest").asString())
                .isEqualTo(LATE + "BULLETIN");
        assertThat(mark.path("open").asInt()).isZero();
        assertThat(openOrders()).isEmpty();
        officials.assertSound();
    }

    @Test
    void nobody_judges_their_own_unit_and_of_two_who_sign_at_once_one_does() throws Exception {
        sentOutOnTuesday(HOST);
        day(7);
        String expedition = "/api/supervision/matters/" + matter().path("id").asLong() + "/expedition";
        Map<String, String> red = Map.of("rung", "RED", "reason", "影响全市进度，𠮷");
        assertThat(post(officials.office(), expedition, red).status()).as("回避").isEqualTo(403);
        assertThat(post(officials.as("leader"), expedition, Map.of("rung", "BULLETIN", "reason", "急"))
                        .status())
                .isEqualTo(422);
        assertThat(post(officials.handlerOf(HOST), expedition, red).status()).isEqualTo(403);
        ok(post(officials.as("leader"), expedition, red));
        assertThat(post(officials.as("leader"), expedition, red).status()).isEqualTo(409);
        assertThat(open("draftOrder").path("role").asString()).isEqualTo("LEADER");
        ok(officials.complete(open("draftOrder"), "SUBMITTED", draft(5)));

        JsonNode sign = open("signOrder");
        Callable<Integer> signing = () -> Officials.complete(
                        Caller.signedIn(port, "leader"),
                        sign,
                        "SIGNED",
                        Map.of(),
                        UUID.randomUUID().toString())
                .status();
        assertThat(atOnce(signing, signing)).containsExactlyInAnyOrder(200, 409);
        assertThat(numbers()).hasSize(1);

        ok(answer("acknowledgeTask", HOST, "ACCEPTED", Map.of()));
        assertThat(open("verifyOrder").path("role").asString()).isEqualTo("LEADER");
        ok(officials.complete(open("verifyOrder"), "CURED", Map.of()));
        assertThat(rungs())
                .as("the rungs between were passed over, with a reason")
                .containsExactly("RED");
        officials.assertSound();
    }

    @Test
    void an_accepted_answer_calms_until_its_day_and_what_is_late_anew_shows_the_former_mark() {
        sentOutOnTuesday(LATE);
        day(7);
        long first = matter().path("id").asLong();
        ok(post(
                officials.office(),
                "/api/supervision/matters/" + first + "/expedition",
                Map.of("rung", "BLUE", "reason", "急")));
        ok(officials.complete(open("draftOrder"), "SUBMITTED", draft(5)));
        ok(officials.complete(open("signOrder"), "RETURNED", Map.of("opinion", "写明要求")));
        ok(officials.complete(open("draftOrder"), "SUBMITTED", draft(5)));
        ok(officials.complete(open("signOrder"), "SIGNED", Map.of()));
        ok(answer("acknowledgeOrder", LATE, "ACKNOWLEDGED", Map.of()));
        ok(answer("answerOrder", LATE, "ANSWERED", reply(monday.plusDays(15))));
        ok(answer("signOrderAnswer", LATE, "SIGNED", Map.of()));
        ok(officials.complete(open("verifyOrder"), "CURED", Map.of("opinion", "同意")));
        assertThat(matter().path("state").asString()).isEqualTo("ACCEPTED");

        day(15);
        assertThat(matters()).hasSize(1);
        day(16);
        assertThat(matters()).as("late anew").hasSize(2);
        JsonNode anew = ok(officials
                .handlerOf(LATE)
                .get("/api/supervision/matters/" + matter().path("id").asLong()));
        assertThat(anew.at("/former/0/matter/id").asLong()).isEqualTo(first);
        assertThat(officials
                        .handlerOf(LEAD)
                        .get("/api/supervision/matters/" + first)
                        .status())
                .as("another unit's matter")
                .isEqualTo(404);
        officials.assertSound();
    }

    /** A week off with both weekends' days beside it worked, as for National Day. */
    private void weekOffFrom(int offset) {
        int year = monday.getYear();
        List<Map<String, String>> days = new ArrayList<>();
        ok(officials.office().get("/api/calendar?year=" + year)).path("days").forEach(day -> {
            LocalDate date = LocalDate.parse(day.path("date").asString());
            boolean ours = !date.isBefore(monday.plusDays(offset - 1)) && !date.isAfter(monday.plusDays(offset + 7));
            boolean usual = day.path("name").asString().isEmpty();
            if (!ours && !usual) {
                days.add(Map.of(
                        "date", date.toString(),
                        "kind", day.path("kind").asString(),
                        "name", day.path("name").asString()));
            }
        });
        for (int i = offset - 1; i <= offset + 7; i++) {
            boolean worked = i == offset - 1 || i == offset + 7;
            days.add(Map.of(
                    "date", monday.plusDays(i).toString(), "kind", worked ? "MAKE_UP" : "HOLIDAY", "name", "国庆节"));
        }
        ok(post(
                officials.as("sysadmin"),
                "/api/calendar/versions",
                Map.of("year", year, "source", "国办发明电〔" + year + "〕7号", "days", days)));
    }

    /** The office drafts what waits, and it is signed as the ladder says. */
    private void signed(String rung, String by) {
        assertThat(rungs()).last().isEqualTo(rung);
        int days = climbs().get(climbs().size() - 1).path("answerDays").asInt();
        ok(officials.complete(open("draftOrder"), "SUBMITTED", draft(days)));
        JsonNode sign = open("signOrder");
        assertThat(sign.path("role").asString().toLowerCase(Locale.ROOT)).isEqualTo(by);
        ok(officials.complete(sign, "SIGNED", Map.of()));
    }

    private static Map<String, Object> draft(int answerDays) {
        return Map.of("demand", "请立即签收任务，并书面答复逾期原因。", "answerDays", answerDays);
    }

    private static Map<String, Object> reply(LocalDate until) {
        return Map.of(
                "answer", "已明确经办人", "measures", "分管领导督促", "promisedUntil", until.toString(), "cause", "COORDINATION");
    }

    private void day(int n) {
        officials.clockTo(monday.plusDays(n).toString());
    }

    private void afternoonOf(int n) {
        officials.clockTo(monday.plusDays(n) + "T15:00:00+08:00");
    }

    private List<JsonNode> matters() {
        return ok(officials.office().get("/api/supervision/matters?planId=" + plan))
                .path("items")
                .valueStream()
                .toList();
    }

    private JsonNode matter() {
        return matters().get(0).path("matter");
    }

    private List<JsonNode> climbs() {
        return matters().isEmpty()
                ? List.of()
                : ok(officials
                                .office()
                                .get("/api/supervision/matters/"
                                        + matter().path("id").asLong()))
                        .path("rungs")
                        .valueStream()
                        .map(rung -> rung.path("climb"))
                        .toList();
    }

    private List<String> rungs() {
        return climbs().stream().map(climb -> climb.path("rung").asString()).toList();
    }

    private List<String> numbers() {
        return climbs().stream()
                .filter(climb -> !climb.path("paperNumber").isNull())
                .map(climb -> climb.path("paperNumber").asString())
                .toList();
    }

    private List<JsonNode> openOrders() {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().contains("Order"))
                .toList();
    }

    private JsonNode open(String element) {
        return officials.open(plan).stream()
                .filter(duty -> duty.path("element").asString().equals(element))
                .max(Comparator.comparingLong(duty -> duty.path("id").asLong()))
                .orElseThrow(() -> new AssertionError("no open " + element + " in " + officials.open(plan)));
    }

    private Caller.Answer answer(String element, String unit, String outcome, Map<String, ?> form) {
        return officials.complete(officials.openDuty(plan, element, unit), outcome, form);
    }

    private static boolean isOf(JsonNode duty, String unit, String element) {
        return duty.path("unit").asString().equals(unit)
                && duty.path("element").asString().equals(element);
    }

    private static Officials.Step step(String outcome, Map<String, ?> form) {
        return new Officials.Step(outcome, form);
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
