package org.duban.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.duban.ruletable.RuleRow;
import org.duban.ruletable.RuleTable;
import org.duban.ruletable.RuleTableSigned;
import org.duban.ruletable.RuleTableWithdrawn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Asks the decision tables, each in the version that holds today, and remembers what they said: the engine reads every
 * cell anew each time, which was a third of all the work of a day with many deadlines.
 *
 * <p>Which versions hold is asked of the database every two seconds at most: the server on which a version is signed
 * changes over at once, the others within that time. Answers are remembered by version, and no version ever changes.
 */
@Component
class DecisionTables {

    private static final int REMEMBERED = 10_000;
    private static final int DAYS = 10;
    private static final Duration TRUSTED = Duration.ofSeconds(2);

    private record Question(String table, String version, Map<String, Object> facts) {}

    /** What a table says, by the names of its outputs. */
    record Row(Map<String, Object> outputs) {

        String text(String output) {
            return Objects.requireNonNull(outputs.get(output)).toString();
        }

        int number(String output) {
            return ((Number) Objects.requireNonNull(outputs.get(output))).intValue();
        }

        boolean isTrue(String output) {
            return Boolean.TRUE.equals(outputs.get(output));
        }
    }

    private final DecisionService decisions;
    private final WrittenTables written;
    private final Clock clock;
    private final LoadingCache<LocalDate, Map<String, TableVersion>> inForce;
    private final Cache<Question, List<Row>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    DecisionTables(DecisionService decisions, WrittenTables written, TableVersionMapper versions, Clock clock) {
        this.decisions = decisions;
        this.written = written;
        this.clock = clock;
        this.inForce = Caffeine.newBuilder()
                .maximumSize(DAYS)
                .expireAfterWrite(TRUSTED)
                .build(day -> versions.inForceOn(day).stream()
                        .collect(Collectors.toMap(TableVersion::name, Function.identity())));
    }

    @TransactionalEventListener
    void on(RuleTableSigned event) {
        askAnew();
    }

    @TransactionalEventListener
    void on(RuleTableWithdrawn event) {
        askAnew();
    }

    /** For whoever compares with what is written down, as the sweep of lights does: two seconds back would undo. */
    void askAnew() {
        inForce.invalidateAll();
    }

    /** The version of the table that holds today. */
    TableVersion inForce(String table) {
        return Objects.requireNonNull(inForce.get(LocalDate.now(clock)).get(table), table);
    }

    /** The rows of the table that hold, in its order. */
    List<Row> rows(String table, Map<String, ?> facts) {
        TableVersion version = inForce(table);
        return answers.get(
                new Question(table, version.key(), Map.copyOf(facts)), question -> ask(version, question.facts()));
    }

    private List<Row> ask(TableVersion version, Map<String, Object> facts) {
        Long versionId = version.versionId();
        return versionId == null
                ? decisions
                        .evaluateDecisionTableById(version.definitionId())
                        .variables(facts)
                        .evaluate()
                        .getResultList()
                        .stream()
                        .map(Row::new)
                        .toList()
                : written.version(version.name(), versionId).rows(facts);
    }

    /**
     * The one row that holds.
     *
     * @throws IllegalStateException the table knows no answer or several
     */
    Row row(String table, Map<String, ?> facts) {
        List<Row> rows = rows(table, facts);
        if (rows.isEmpty()) {
            askAnew(); // a newer model, with a step that the table knew not, may have come with its table just now
            rows = rows(table, facts);
        }
        return single(table, facts, rows);
    }

    /** What rows would say that are not in force. */
    Row tried(RuleTable table, String key, List<RuleRow> rows, Map<String, ?> facts) {
        Question question = new Question(table.name(), "trial " + key, Map.copyOf(facts));
        WrittenTable trial = written.trial(table, key, rows);
        return single(table.name(), facts, answers.get(question, asked -> trial.rows(asked.facts())));
    }

    private static Row single(String table, Map<String, ?> facts, List<Row> rows) {
        if (rows.size() != 1) {
            throw new IllegalStateException("Table " + table + " gives " + rows.size() + " answers to " + facts);
        }
        return rows.get(0);
    }
}
