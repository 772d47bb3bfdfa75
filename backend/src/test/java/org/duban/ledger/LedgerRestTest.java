package org.duban.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duban.testing.Caller;
import org.duban.testing.Caller.Answer;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LedgerRestTest {
    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SmallPlan plans;

    @LocalServerPort
    int port;

    private LedgerRows rows;
    private Caller office;

    @BeforeAll
    void a_plan_in_the_ledger() {
        rows = new LedgerRows(jdbc, plans, port);
        office = Caller.signedIn(port, "office");
    }

    @Test
    void a_line_is_a_milestone_or_a_task_without() {
        JsonNode lines = items(office, "");

        assertThat(lines).hasSize(4);
        assertThat(texts(lines, "milestone")).containsExactly("=HYPERLINK(\"x\")", "建成托养中心𠮷", "@二期", "null");
        assertThat(lines.get(0).path("lead").asString()).isEqualTo("市民政局");
        assertThat(lines.get(0).path("participants").get(0).asString()).isEqualTo("市财政局");
        assertThat(lines.get(0).path("daysLate").asInt())
                .as("done ten days late, the mark stays")
                .isEqualTo(10);
        assertThat(lines.get(2).path("daysLate").asInt()).isZero();
    }

    @Test
    void filters_narrow_and_orders_order() {
        assertThat(texts(items(office, "&late=true&sort=-due"), "due")).containsExactly("2021-09-30", "2021-06-30");
        assertThat(items(office, "&state=DELAYED")).hasSize(1);
        assertThat(items(office, "&dueFrom=2021-07-01&dueTo=2021-12-31")).hasSize(1);
        assertThat(items(office, "&q=" + encoded("托养"))).hasSize(1);
        assertThat(items(office, "&q=" + encoded("%"))).isEmpty();
        assertThat(items(office, "&unitId=" + rows.unit("市财政局") + "&role=PARTICIPANT"))
                .hasSize(3);
        assertThat(items(office, "&unitId=" + rows.unit("市财政局") + "&role=LEAD")).isEmpty();
        assertThat(office.get("/api/ledger?sort=password").status()).isEqualTo(422);
        assertThat(office.get("/api/ledger?light=PINK").status()).isEqualTo(422);
    }

    @Test
    void tasks_and_key_projects_are_listed_together_or_each_alone() {
        jdbc.update("update plan_task set kind = 'KEY_PROJECT' where id = ?", rows.second);
        try {
            assertThat(items(office, "")).hasSize(4);
            assertThat(items(office, "&kind=TASK")).hasSize(3);
            assertThat(texts(items(office, "&kind=KEY_PROJECT"), "milestone")).containsExactly("null");
            String grouped = "/api/ledger/tasks?kind=KEY_PROJECT&planId=" + rows.plan;
            assertThat(office.get(grouped).json().path("total").asInt()).isEqualTo(1);
            List<List<String>> sheet = exported(office, "&kind=KEY_PROJECT&columns=title,milestone");
            assertThat(sheet.get(1).get(0)).contains("类别：重点项目").contains("共 1 行");
            assertThat(sheet).hasSize(4);
            assertThat(office.get("/api/ledger?kind=BOTH").status()).isEqualTo(422);
        } finally {
            jdbc.update("update plan_task set kind = 'TASK' where id = ?", rows.second);
        }
    }

    @Test
    void grouped_by_task_the_pages_count_tasks() {
        JsonNode page =
                office.get("/api/ledger/tasks?size=1&planId=" + rows.plan).json();

        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("items").get(0).path("lines")).hasSize(3);
        assertThat(page.path("items").get(0).path("periodEnd").asString()).isEqualTo("2035-12-31");
    }

    @Test
    void before_the_dispatch_there_was_nothing() {
        assertThat(items(office, "&asOf=2020-01-01")).isEmpty();
        for (String list : List.of("/reports", "/assignments", "/tasks")) {
            String path = "/api/ledger" + list + "?asOf=2020-01-01&planId=" + rows.plan;
            assertThat(office.get(path).json().path("total").asInt()).as(path).isZero();
        }
    }

    @Test
    void a_unit_sees_the_tasks_it_shares_and_strangers_nothing() {
        assertThat(items(Caller.signedIn(port, "cz-handler"), "")).hasSize(3);
        assertThat(items(Caller.signedIn(port, "jy-head"), "")).hasSize(1);
        assertThat(items(Caller.signedIn(port, "ga-handler"), "")).isEmpty();
        assertThat(exported(Caller.signedIn(port, "ga-handler"), "")).hasSize(3);
        assertThat(new Caller(port).get("/api/ledger").status()).isEqualTo(401);
        assertThat(Caller.signedIn(port, "sysadmin").get("/api/ledger").status())
                .isEqualTo(403);
    }

    @Test
    void the_export_holds_exactly_the_rows_and_columns_asked_for_and_no_formula() {
        List<List<String>> sheet = exported(office, "&late=true&sort=due&columns=milestone,due,daysLate");

        assertThat(sheet.get(0).get(0)).matches("任务台账（截至 \\d{4}-\\d\\d-\\d\\d）");
        assertThat(sheet.get(1).get(0)).contains("规划：小样规划；时限情况：有逾期").contains("共 2 行");
        assertThat(sheet.get(2)).containsExactly("里程碑", "完成时限", "逾期天数");
        assertThat(sheet.get(3)).containsExactly("'=HYPERLINK(\"x\")", "2021-06-30", "10");
        assertThat(sheet.get(4).get(0)).isEqualTo("建成托养中心𠮷");
        assertThat(sheet).hasSize(5);
        assertThat(office.get("/api/ledger/export.xlsx?columns=secret").status())
                .isEqualTo(422);
    }

    @Test
    void the_export_of_all_is_the_list_of_all() {
        List<List<String>> sheet = exported(office, "&columns=number,milestone");

        assertThat(sheet.subList(3, sheet.size()).stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(texts(items(office, ""), "number"));
        assertThat(sheet.get(5).get(1)).isEqualTo("'@二期");
    }

    private JsonNode items(Caller caller, String more) {
        Answer answer = caller.get("/api/ledger?planId=" + rows.plan + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("items");
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream()
                .map(item ->
                        item.path(field).isNull() ? "null" : item.path(field).asString())
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<List<String>> exported(Caller caller, String more) {
        Answer answer = caller.get("/api/ledger/export.xlsx?planId=" + rows.plan + more);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(answer.response().body()))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .map(LedgerRestTest::cells)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(Row row) {
        DataFormatter shown = new DataFormatter();
        return StreamSupport.stream(row.spliterator(), false)
                .map(shown::formatCellValue)
                .toList();
    }
}
