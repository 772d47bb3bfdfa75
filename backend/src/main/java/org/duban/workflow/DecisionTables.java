package org.duban.workflow;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;

/**
 * Asks the decision tables and remembers what they said: to the same facts a table says the same, and the engine reads
 * every cell of it anew each time, which was a third of all the work of a day with many deadlines.
 */
@Component
class DecisionTables {

    private static final int REMEMBERED = 10_000;

    /** So long an answer may outlive its table when another server of the cluster has brought a new version. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    private record Question(String table, Map<String, Object> facts) {}

    /** What a table says, by the names of its outputs. */
    record Row(Map<String, Object> outputs) {

        String text(String output) {
            return Objects.requireNonNull(outputs.get(output)).toString();
        }

        int number(String output) {
            return ((Number) Objects.requireNonNull(outputs.get(output))).intValue();
        }
    }

    private final DecisionService decisions;
    private final Cache<Question, List<Row>> answers =
            Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(KEPT).build();

    DecisionTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** The rows of the table that hold, in its order. */
    List<Row> rows(String table, Map<String, ?> facts) {
        return answers.get(
                new Question(table, Map.copyOf(facts)), question -> decisions
                        .evaluateDecisionTableByKey(question.table())
                        .variables(question.facts())
                        .evaluate()
                        .getResultList()
                        .stream()
                        .map(Row::new)
                        .toList());
    }

    /**
     * The one row that holds.
     *
     * @throws IllegalStateException the table knows no answer or several
     */
    Row row(String table, Map<String, ?> facts) {
        List<Row> rows = rows(table, facts);
        if (rows.size() != 1) {
            throw new IllegalStateException("Table " + table + " gives " + rows.size() + " answers to " + facts);
        }
        return rows.get(0);
    }
}
