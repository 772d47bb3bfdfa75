package org.duban.dispatch;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.duban.dispatch.RoundQueries.Absent;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Rounds of reporting as the office and the units see them: how far they are and who is silent. */
@Component
@Transactional(readOnly = true)
class Rounds {
    private static final Map<String, String> COLUMNS =
            Map.of("number", "t.ordinal", "state", "r.state", "lead", "a.unit_name");

    private final RoundQueries queries;
    private final TaskScope scope;
    private final Clock clock;

    Rounds(RoundQueries queries, TaskScope scope, Clock clock) {
        this.queries = queries;
        this.scope = scope;
        this.clock = clock;
    }

    /** One task's report in a round, with the units that have not handed in their part. */
    record Task(RoundQueries.RoundTask report, List<String> waiting, List<String> silent) {}

    Page<RoundItem> list(@Nullable Long planId, @Nullable LocalDate asOf, PageRequest page) {
        Instant at = at(asOf);
        Set<Long> units = scope.visible().limit();
        return new Page<>(
                queries.rounds(planId, units, at, page.limit(), page.offset()), queries.countRounds(planId, units, at));
    }

    RoundItem get(long id) {
        return get(id, null);
    }

    RoundItem get(long id, @Nullable LocalDate asOf) {
        RoundItem round = queries.round(id, scope.visible().limit(), at(asOf));
        if (round == null) {
            throw notFound();
        }
        return round;
    }

    private static RuleViolated notFound() {
        return RuleViolated.notFound("该轮报送");
    }

    Page<Task> tasks(long roundId, boolean missing, @Nullable LocalDate asOf, PageRequest page) {
        Instant at = at(asOf);
        Set<Long> units = scope.visible().limit();
        if (!queries.isSeen(roundId, units, at)) {
            throw notFound();
        }
        String order = page.orderBy(COLUMNS, "t.ordinal, r.id");
        List<RoundQueries.RoundTask> rows =
                queries.tasks(roundId, units, missing, at, order, page.limit(), page.offset());
        return new Page<>(withUnits(rows, at), queries.countTasks(roundId, units, missing, at));
    }

    private List<Task> withUnits(List<RoundQueries.RoundTask> rows, @Nullable Instant at) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Absent>> absent =
                queries
                        .absent(
                                rows.stream()
                                        .map(RoundQueries.RoundTask::reportId)
                                        .toList(),
                                at)
                        .stream()
                        .collect(groupingBy(Absent::reportId));
        return rows.stream()
                .map(row -> {
                    List<Absent> own = absent.getOrDefault(row.reportId(), List.of());
                    return new Task(
                            row,
                            names(own, part -> part.state() != PartState.SILENT),
                            names(own, part -> part.state() == PartState.SILENT));
                })
                .toList();
    }

    private static List<String> names(List<Absent> parts, Predicate<Absent> which) {
        return parts.stream().filter(which).map(Absent::unitName).toList();
    }

    private @Nullable Instant at(@Nullable LocalDate asOf) {
        return AsOf.of(asOf, clock).at();
    }
}
