package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a scheme would give each task from what is known already; nothing is written. */
@Service
@Transactional(readOnly = true)
class SchemeTrial {
    private final RoundMapper rounds;
    private final Schemes schemes;
    private final TaskFactMapper facts;
    private final FactReader reader;
    private final Clock clock;

    SchemeTrial(RoundMapper rounds, Schemes schemes, TaskFactMapper facts, FactReader reader, Clock clock) {
        this.rounds = rounds;
        this.schemes = schemes;
        this.facts = facts;
        this.reader = reader;
        this.clock = clock;
    }

    /** @param asOf the day whose facts were taken */
    record Trial(LocalDate asOf, List<Criterion> criteria, Page<Line> tasks) {}

    /**
     * @param known points of those that the facts can tell; {@code full} how many of the hundred those are
     * @param objection why the task would not be assessed; empty when it would
     */
    record Line(
            long planTaskId,
            String number,
            String title,
            @Nullable String lead,
            List<FactScore> scores,
            BigDecimal known,
            BigDecimal full,
            String objection) {}

    /** On the day of the scheme, or yesterday while that day has not passed. */
    Trial of(long roundId, PageRequest page) {
        Round round = schemes.find(roundId);
        LocalDate asOf = lastDay(round);
        Instant at = FactReader.endOf(asOf);
        List<Criterion> criteria = rounds.criteria(roundId);
        List<Long> ids = facts.pageOfTasks(round.planId(), at, page.limit(), page.offset());
        List<Line> lines = reader.tasks(round.planId(), asOf, ids).stream()
                .map(task -> line(task, criteria, new FactScores(task, asOf, round.scoreStep())))
                .toList();
        return new Trial(asOf, criteria, new Page<>(lines, facts.countTasks(round.planId(), at)));
    }

    private LocalDate lastDay(Round round) {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        return round.asOf() == null || round.asOf().isAfter(yesterday) ? yesterday : round.asOf();
    }

    private static Line line(TaskFacts task, List<Criterion> criteria, FactScores known) {
        List<FactScore> scores = criteria.stream().map(known::of).toList();
        BigDecimal points = BigDecimal.ZERO;
        BigDecimal full = BigDecimal.ZERO;
        for (int i = 0; i < scores.size(); i++) {
            FactScore score = scores.get(i);
            if (score.mark() == Mark.SCORED || score.mark() == Mark.MISSING) {
                full = full.add(criteria.get(i).points());
                points = points.add(score.points() == null ? BigDecimal.ZERO : score.points());
            }
        }
        return new Line(
                task.planTaskId(),
                task.number(),
                task.title(),
                lead(task),
                scores,
                points,
                full,
                Snapshots.objection(task));
    }

    private static @Nullable String lead(TaskFacts task) {
        return task.units().stream()
                .filter(TaskFacts.Unit::coordinator)
                .map(TaskFacts.Unit::name)
                .findFirst()
                .orElse(null);
    }
}
