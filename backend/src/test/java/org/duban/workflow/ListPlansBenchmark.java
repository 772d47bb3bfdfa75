package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.workflow.StatementDigests.Statement;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.duban.testing.Caller;
import org.duban.testing.SmallPlan;
import org.duban.testing.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every list of {@code bench-lists.txt} on a large plan: how many rows MySQL goes through for a page. Unlike a time, that
 * does not depend on the machine. The table is left in {@code target/query-plans.md}.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "duban.data-dir=target/bench-data",
            "DUBAN_AUDIT_KEY=a-key-for-benchmarks-of-32-letters",
            "camunda.bpm.job-execution.enabled=false"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({SmallPlan.class, BenchCity.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListPlansBenchmark {

    private static final int LATER_PAGE = 5;
    private static final int SHOWN = 80;

    /** A task that the first department leads. */
    private static final String TASK = "100";

    @LocalServerPort
    int port;

    @Autowired
    BenchCity city;

    @Autowired
    SmallPlan small;

    @Autowired
    JdbcClient jdbc;

    private final Map<String, Caller> callers = new HashMap<>();
    private final List<String> table =
            new ArrayList<>(List.of("| list | ms | rows examined | worst statement |", "| --- | --- | --- | --- |"));
    private StatementDigests digests;

    @BeforeAll
    void aLargePlan() {
        digests = new StatementDigests(jdbc);
        city.build(1);
        new BenchPlan(jdbc).fill();
    }

    @Test
    void noListGoesThroughMoreThanItNeeds() {
        SoftAssertions lists = new SoftAssertions(); // each is told: to fill the tables takes minutes
        for (BenchLists.Call call : BenchLists.calls()) {
            for (int page : new int[] {1, LATER_PAGE}) {
                int asked = page;
                lists.check(() -> assertThat(examined(call, asked))
                        .as("%s %s page %d", call.who(), call.path(), asked)
                        .isLessThanOrEqualTo(call.most()));
            }
        }
        lists.assertAll();
    }

    /** So that no new list is forgotten. */
    @Test
    void everyListIsAsked() throws IOException {
        List<String> known = Stream.concat(
                        BenchLists.calls().stream()
                                .map(call -> filled(call.path()).replaceAll("\\?.*", "")),
                        BenchLists.others().stream())
                .toList();
        List<String> gets = Files.readAllLines(Path.of("src/test/resources/rights.csv")).stream()
                .filter(line -> line.startsWith("GET,"))
                .map(line -> line.split(",")[1])
                .filter(path -> known.stream()
                        .noneMatch(one -> one.equals(path) || one.matches(path.replaceAll("\\{\\w+}", "\\\\d+"))))
                .toList();
        assertThat(gets).isEmpty();
    }

    private long examined(BenchLists.Call call, int page) throws IOException {
        Caller caller = callers.computeIfAbsent(call.who(), who -> Caller.signedIn(port, username(who)));
        String path = filled(call.path()) + (call.path().contains("?") ? "&" : "?") + "page=" + page;
        digests.forget();
        long start = System.nanoTime();
        Caller.Answer answer = caller.get(path);
        long ms = (System.nanoTime() - start) / 1_000_000;
        assertThat(answer.status())
                .as("%s %s: %s", call.who(), path, answer.text())
                .isEqualTo(200);
        long examined = digests.rowsRead();
        Statement worst = digests.worstFirst().get(0);
        table.add(String.format(
                Locale.ROOT,
                "| %s %s%s | %d | %d%s | %d for %d: `%s` |",
                call.who(),
                call.path(),
                page == 1 ? "" : " page " + page,
                ms,
                examined,
                call.reason() == null ? "" : " (" + call.reason() + ")",
                worst.examined(),
                worst.sent(),
                shown(worst.text())));
        Files.writeString(Path.of("target", "query-plans.md"), String.join("\n", table) + "\n");
        return examined;
    }

    private static String username(String who) {
        return who.equals("handler") ? "handler1" : who;
    }

    private String filled(String path) {
        Instant now = Clock.systemDefaultZone().instant();
        LocalDate then = LocalDate.now(Clock.systemDefaultZone()).minusDays(200);
        Map<String, String> words = Map.of(
                "{unit}", String.valueOf(small.unitId(BenchCity.FIRST)),
                "{task}", TASK,
                "{then}", then.toString(),
                "{month}", YearMonth.from(then).toString(),
                "{year}", String.valueOf(then.getYear()),
                "{past}", moment(now.minus(200, ChronoUnit.DAYS)),
                "{soon}", moment(now.plus(3, ChronoUnit.DAYS)));
        String plain = path;
        for (Map.Entry<String, String> word : words.entrySet()) {
            plain = plain.replace(word.getKey(), word.getValue());
        }
        return plain.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> letter.codePointAt(0) < 128 ? letter : URLEncoder.encode(letter, StandardCharsets.UTF_8))
                .collect(Collectors.joining());
    }

    private static String moment(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** What tells statements apart comes after the columns. */
    private static String shown(String statement) {
        String text = statement.replace("`", "").replaceFirst("^SELECT (?!COUNT).*? FROM ", "SELECT … FROM ");
        return text.substring(0, Math.min(SHOWN, text.length())).replace("|", "/");
    }
}
