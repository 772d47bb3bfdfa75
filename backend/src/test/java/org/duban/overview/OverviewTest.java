package org.duban.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.duban.story.Officials;
import org.duban.testing.Caller;
import org.duban.testing.ServerTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** Every number of the board is the length of the list it opens, for random tasks, readers and days. */
@ServerTest
@TestInstance(Lifecycle.PER_CLASS)
class OverviewTest {
    private static final String OVERVIEW = "/api/supervision/overview?planId=";
    private static final String OVERDUE = "/api/supervision/overdue?planId=";

    @Autowired
    ApplicationContext server;

    @LocalServerPort
    int port;

    private Officials officials;
    private RandomPlan random;
    private long plan;

    @BeforeAll
    void forty_random_tasks() {
        officials = new Officials(port);
        random = new RandomPlan(server, 20261123, 40);
        plan = random.plan;
    }

    @AfterAll
    void they_never_were() {
        random.remove();
    }

    @Test
    void numbers_of_today_equal_their_lists_for_every_reader() {
        for (String reader : new String[] {"office", "mz-head", "jy-handler", "wj-handler"}) {
            assertNumbersEqualLists(reader, "");
        }
        for (String reader : new String[] {"leader", "evaluator1"}) {
            assertThat(overview(reader, "")).as(reader + " oversees all too").isEqualTo(overview("office", ""));
            assertNumbersEqualLists(reader, ofAll(overview(reader, "")));
        }
    }

    @Test
    void numbers_of_past_days_equal_their_lists() {
        for (int days : new int[] {1, 15, 31, 200}) {
            assertNumbersEqualLists("office", asOf(days));
            assertNumbersEqualLists("cl-head", asOf(days));
        }
    }

    @Test
    void what_waits_while_its_task_is_suspended_is_neither_overdue_nor_due_soon() {
        RandomPlan standing = new RandomPlan(server, 20261124, 12);
        try {
            whatWaitsWhileItsTaskIsSuspended(standing);
        } finally {
            standing.remove();
        }
    }

    private void whatWaitsWhileItsTaskIsSuspended(RandomPlan standing) {
        Caller office = officials.office();
        String ofPlan = OVERVIEW + standing.plan;
        standing.resume();
        JsonNode before = office.get(ofPlan).json();
        assertThat(before.path("overdueDuties").asLong()).isPositive();
        assertThat(before.path("dueSoon").asLong()).isPositive();

        standing.suspendSince(-1);

        JsonNode then = office.get(ofPlan).json();
        assertThat(then.path("openDuties")).isEqualTo(before.path("openDuties"));
        assertThat(then.path("overdueDuties").asLong()).isZero();
        assertThat(then.path("dueSoon").asLong()).isZero();
        assertThat(office.get(OVERDUE + standing.plan).json().path("total").asLong())
                .isZero();
        assertThat(office.get(ofPlan + "&asOf=" + standing.day(-2))
                        .json()
                        .path("overdueDuties")
                        .asLong())
                .as("they were late before")
                .isPositive();
        assertThat(office.get("/api/work-items?state=open&scope=all&size=200&planId=" + standing.plan)
                        .json()
                        .path("items"))
                .isNotEmpty()
                .allMatch(duty -> !duty.path("overdue").asBoolean()
                        && duty.path("suspendedAt").isString());
    }

    @Test
    void administrators_and_strangers_get_no_numbers() {
        for (String path : new String[] {"/api/supervision/overview", "/api/supervision/overdue"}) {
            assertThat(officials.as("sysadmin").get(path).status()).isEqualTo(403);
            assertThat(officials.as("auditor").get(path).status()).isEqualTo(403);
            assertThat(new Caller(port).get(path).status()).isEqualTo(401);
        }
    }

    @Test
    void the_overdue_list_says_how_late_and_keeps_the_mark_of_what_was_done_late() {
        Caller office = officials.office();
        JsonNode open = office.get(OVERDUE + plan + "&sort=-due&size=200").json();
        JsonNode done = office.get(OVERDUE + plan + "&state=done").json();

        assertThat(open.path("items").valueStream().filter(this::longAgo))
                .isNotEmpty()
                .allMatch(item -> item.path("workingDaysLate").asInt() > 0);
        assertThat(done.path("items")).isNotEmpty().noneMatch(item -> item.path("completedAt")
                .isNull());
    }

    /** However long the holidays. */
    private boolean longAgo(JsonNode item) {
        return item.path("due").asString().compareTo(random.day(-20).toString()) < 0;
    }

    private String asOf(int days) {
        return "&asOf=" + random.day(-days);
    }

    private JsonNode overview(String reader, String query) {
        Caller.Answer answer = officials.as(reader).get(OVERVIEW + plan + query);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private void assertNumbersEqualLists(String reader, String query) {
        JsonNode board = overview(reader, query);
        Map<String, Long> told = ofAll(board);
        board.path("units").forEach(unit -> collect(unit, told));
        assertNumbersEqualLists(reader, told);
    }

    private void assertNumbersEqualLists(String reader, Map<String, Long> told) {
        assertThat(told).isNotEmpty();
        told.forEach((rows, count) -> {
            Caller.Answer list = officials.as(reader).get(rows + "&size=1");
            assertThat(list.status()).as(rows + list.text()).isEqualTo(200);
            assertThat(list.json().path("total").asLong())
                    .as(reader + " " + rows)
                    .isEqualTo(count);
        });
    }

    /** Address of the rows → number, without those of single units. */
    private static Map<String, Long> ofAll(JsonNode board) {
        Map<String, Long> told = new TreeMap<>();
        collect(board, told);
        for (String group : new String[] {"phases", "lights"}) {
            board.path(group)
                    .forEach(one -> told.put(
                            one.path("rows").asString(), one.path("count").asLong()));
        }
        return told;
    }

    private static void collect(JsonNode line, Map<String, Long> told) {
        line.path("rows")
                .properties()
                .forEach(row -> told.put(
                        row.getValue().asString(), line.path(row.getKey()).asLong()));
    }
}
