package org.duban.dispatch;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
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
    private final ProgressMapper progress;
    private final TaskScope scope;

    Rounds(RoundQueries queries, ProgressMapper progress, TaskScope scope) {
        this.queries = queries;
        this.progress = progress;
        this.scope = scope;
    }

    /** One task's report in a round, with the units that have not handed in their part. */
    record Task(RoundQueries.RoundTask report, List<String> waiting, List<String> silent) {}

    Page<RoundItem> list(@Nullable Long planId, PageRequest page) {
        Set<Long> units = scope.visible().limit();
        return new Page<>(
                queries.rounds(planId, units, page.limit(), page.offset()), queries.countRounds(planId, units));
    }

    RoundItem get(long id) {
        RoundItem round = queries.round(id, scope.visible().limit());
        if (round == null) {
            throw notFound();
        }
        return round;
    }

    private static RuleViolated notFound() {
        return RuleViolated.notFound("该轮报送");
    }

    Page<Task> tasks(long roundId, boolean missing, PageRequest page) {
        Set<Long> units = scope.visible().limit();
        if (!queries.isSeen(roundId, units)) {
            throw notFound();
        }
        String order = page.orderBy(COLUMNS, "t.ordinal, r.id");
        List<RoundQueries.RoundTask> rows = queries.tasks(roundId, units, missing, order, page.limit(), page.offset());
        return new Page<>(withUnits(rows), queries.countTasks(roundId, units, missing));
    }

    private List<Task> withUnits(List<RoundQueries.RoundTask> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<Long, List<ProgressPart>> parts =
                progress
                        .parts(rows.stream()
                                .map(RoundQueries.RoundTask::reportId)
                                .toList())
                        .stream()
                        .collect(groupingBy(ProgressPart::reportId));
        return rows.stream()
                .map(row -> {
                    List<ProgressPart> own = parts.getOrDefault(row.reportId(), List.of());
                    return new Task(
                            row,
                            names(own, part -> part.state() != PartState.SIGNED && part.state() != PartState.SILENT),
                            names(own, part -> part.state() == PartState.SILENT));
                })
                .toList();
    }

    private static List<String> names(List<ProgressPart> parts, Predicate<ProgressPart> which) {
        return parts.stream().filter(which).map(ProgressPart::unitName).toList();
    }
}
