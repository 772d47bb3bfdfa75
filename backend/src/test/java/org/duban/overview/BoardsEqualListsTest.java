package org.duban.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Every number of every board is the length of the list it opens, for random data, each reader and several days. */
@ServerTest
@TestInstance(Lifecycle.PER_CLASS)
class BoardsEqualListsTest {
    private static final int[] DAYS = {0, -14, -40};

    @Autowired
    ApplicationContext server;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MonthBook months;

    @LocalServerPort
    int port;

    private Officials officials;
    private RandomPlan random;

    @BeforeAll
    void a_random_plan() {
        officials = new Officials(port);
        random = new RandomPlan(server, 20261126, 30);
    }

    @AfterAll
    void it_never_was() {
        random.remove();
        recount();
    }

    @Test
    void numbers_equal_their_lists_whoever_reads_them_and_as_of_whatever_day() {
        recount();
        for (int day : DAYS) {
            String query = "?months=4&planId=" + random.plan + (day == 0 ? "" : "&asOf=" + random.day(day));
            boards("office", query, "office", "latenesses", "silent-units");
            boards("leader", query, "plan", "trend");
            boards("cl-handler", query, "unit", "trend", "latenesses");
            boards("mz-head", query, "unit");
            waiting("mz-handler", query);
        }
    }

    /** Months that are counted answer as those that are not: in the summary as in the history. */
    @Test
    void a_month_that_was_counted_says_what_its_history_says() {
        forgetMonths();
        Caller office = officials.office();
        Caller unit = officials.as("cl-handler");
        String path = "/api/boards/trend?months=6&planId=" + random.plan;
        JsonNode fromHistory = office.get(path).json();
        JsonNode ofUnit = unit.get(path).json();

        recount();

        assertThat(jdbc.queryForObject("select count(*) from month_end", Long.class))
                .isPositive();
        assertThat(office.get(path).json()).isEqualTo(fromHistory);
        assertThat(unit.get(path).json()).isEqualTo(ofUnit);
    }

    @Test
    void pages_of_boards_hold_what_the_numbers_say() {
        for (int day : DAYS) {
            String query = "?planId=" + random.plan + (day == 0 ? "" : "&asOf=" + random.day(day)) + "&size=200";
            Caller handler = officials.as("cl-handler");
            JsonNode tasks = handler.get("/api/boards/lead-tasks" + query).json();
            JsonNode board = handler.get("/api/boards/unit" + query).json();
            assertThat(tasks.path("total")).isEqualTo(board.path("tasks").path("count"));
            assertThat(tasks.path("items").size())
                    .isEqualTo(board.path("tasks").path("count").asInt());
            long owing = tasks.path("items")
                    .valueStream()
                    .mapToLong(task -> task.path("round").path("owing").size())
                    .sum();
            assertThat(owing).isEqualTo(board.path("parts").get(0).path("count").asLong());
        }
    }

    @Test
    void another_units_board_does_not_exist_and_strangers_have_none() {
        long other = Objects.requireNonNull(jdbc.queryForObject("select id from unit where code = 'jy'", Long.class));
        Caller handler = officials.as("cl-handler");
        for (String board : List.of("unit", "lead-tasks", "parts", "trend", "latenesses")) {
            assertThat(handler.get("/api/boards/" + board + "?unitId=" + other).status())
                    .as(board)
                    .isEqualTo(404);
        }
        for (String board : List.of("office", "plan", "silent-units")) {
            assertThat(handler.get("/api/boards/" + board).status()).as(board).isEqualTo(403);
        }
        for (String board : List.of("office", "unit", "trend")) {
            assertThat(officials.as("sysadmin").get("/api/boards/" + board).status())
                    .isEqualTo(403);
            assertThat(new Caller(port).get("/api/boards/" + board).status()).isEqualTo(401);
        }
    }

    private void recount() {
        forgetMonths();
        months.close();
    }

    private void forgetMonths() {
        Stream.of("month_end", "light_month", "duty_month").forEach(table -> jdbc.update("delete from " + table));
    }

    private void boards(String reader, String query, String... boards) {
        Caller caller = officials.as(reader);
        for (String board : boards) {
            Caller.Answer answer = caller.get("/api/boards/" + board + query);
            assertThat(answer.status()).as(board + answer.text()).isEqualTo(200);
            List<JsonNode> numbers = new ArrayList<>();
            collect(answer.json(), numbers);
            numbers.forEach(number -> equalsItsList(caller, reader + " " + board, number));
        }
    }

    private void waiting(String reader, String query) {
        Caller caller = officials.as(reader);
        JsonNode waiting = caller.get("/api/work-items/waiting" + query).json();
        waiting.forEach(number -> {
            equalsItsList(caller, reader + " waiting", number);
            assertThat(total(caller, number.path("rows").asString() + "&overdue=true"))
                    .isEqualTo(number.path("overdue").asLong());
        });
    }

    private static void equalsItsList(Caller caller, String who, JsonNode number) {
        String rows = number.path("rows").asString();
        assertThat(total(caller, rows))
                .as(who + " " + rows)
                .isEqualTo(number.path("count").asLong());
    }

    private static long total(Caller caller, String rows) {
        Caller.Answer list = caller.get(rows + "&size=1");
        assertThat(list.status()).as(rows + list.text()).isEqualTo(200);
        return list.json().path("total").asLong();
    }

    /** Whatever has a count and an address of rows, however deep it stands. */
    private static void collect(JsonNode node, List<JsonNode> numbers) {
        if (node.path("rows").isString() && node.path("count").isNumber()) {
            numbers.add(node);
        }
        node.forEach(child -> collect(child, numbers));
    }
}
