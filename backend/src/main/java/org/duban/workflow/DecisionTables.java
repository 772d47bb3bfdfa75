package org.duban.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.DecisionService;
import org.duban.ruletable.RuleRow;
import org.duban.ruletable.RuleTable;
import org.duban.shared.InTransaction;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables, each in the version that holds today, and remembers what they said: the engine reads every
 * cell anew each time, which was a third of all the work of a day with many deadlines.
 *
 * <p>Which versions hold is asked of the database once a transaction, so that all servers change over at once; answers
 * are remembered by version, and no version ever changes.
 */
@Component
class DecisionTables {

    private static final int REMEMBERED = 10_000;

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
    private final InTransaction<Map<String, TableVersion>> inForce;
    private final Cache<Question, List<Row>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    DecisionTables(DecisionService decisions, WrittenTables written, TableVersionMapper versions, Clock clock) {
        this.decisions = decisions;
        this.written = written;
        this.inForce = new InTransaction<>(() -> versions.inForceOn(LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(TableVersion::name, Function.identity())));
    }

    /** The version of the table that holds today. */
    TableVersion inForce(String table) {
        return Objects.requireNonNull(inForce.get().get(table), table);
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
        return single(table, facts, rows(table, facts));
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
