package org.duban.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duban.dispatch.DutyMapper.Missing;
import org.duban.dispatch.DutyMapper.Owed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes over all tasks whose clocks run, in portions: to judge them by a new version of the table, or to see what one would say. */
@Service
public class LightSweep {
    private static final int PORTION = 200;

    private final LightSweepMapper mapper;
    private final DutyMapper duties;
    private final Lights lights;
    private final LightJudge judge;
    private final TransactionTemplate transactions;
    private final Clock clock;

    LightSweep(
            LightSweepMapper mapper,
            DutyMapper duties,
            Lights lights,
            LightJudge judge,
            TransactionTemplate transactions,
            Clock clock) {
        this.mapper = mapper;
        this.duties = duties;
        this.lights = lights;
        this.judge = judge;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What the table says of a task today, with its facts.
     *
     * @param light as the table judged it, under an override too
     */
    public record Standing(
            long planTaskId,
            String number,
            String title,
            Light light,
            String reason,
            boolean overridden,
            LightFacts facts) {}

    /** Judges what another version judged last. Each portion is a transaction of its own; each task is looked at again. */
    public void judgeByNewTable() {
        long last = 0;
        for (List<Long> some = judgedOtherwise(last); !some.isEmpty(); some = judgedOtherwise(last)) {
            List<Long> portion = some;
            transactions.executeWithoutResult(running -> portion.forEach(lights::refresh));
            last = some.get(some.size() - 1);
        }
    }

    private List<Long> judgedOtherwise(long last) {
        return mapper.judgedOtherwise(judge.cited(), last, PORTION);
    }

    /** Portion by portion, so that nobody holds the facts of all tasks at once. */
    public Iterable<List<Standing>> standings(@Nullable Long planId) {
        return () -> new Iterator<>() {
            private List<LightSweepMapper.Row> next = mapper.running(planId, 0, PORTION);

            @Override
            public boolean hasNext() {
                return !next.isEmpty();
            }

            @Override
            public List<Standing> next() {
                List<Standing> standings = with(next);
                next = mapper.running(planId, next.get(next.size() - 1).planTaskId(), PORTION);
                return standings;
            }
        };
    }

    private List<Standing> with(List<LightSweepMapper.Row> rows) {
        List<Long> ids = rows.stream().map(LightSweepMapper.Row::planTaskId).toList();
        Map<Long, Owed> owed =
                duties.owedOf(ids).stream().collect(Collectors.toMap(Owed::planTaskId, Function.identity()));
        Map<Long, Missing> missing = duties.missing(ids, clock.instant(), LocalDate.now(clock)).stream()
                .collect(Collectors.toMap(Missing::planTaskId, Function.identity()));
        return rows.stream()
                .map(row -> row.with(judge.facts(
                        row.planTaskId(),
                        row.phase(),
                        owed.getOrDefault(row.planTaskId(), Owed.NOTHING),
                        row.phase() == Phase.IMPLEMENTATION
                                ? missing.getOrDefault(row.planTaskId(), Missing.NOTHING)
                                : Missing.NOTHING)))
                .toList();
    }
}
