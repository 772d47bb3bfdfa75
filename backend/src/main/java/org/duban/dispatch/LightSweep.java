package org.duban.dispatch;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.duban.shared.Sweep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Goes over all tasks whose clocks run, in portions: to judge them by a new version of the table, or to see what one would say. */
@Service
public class LightSweep {
    private static final String NAME = "红黄绿灯判定";
    private static final int PORTION = 200;

    private final LightSweepMapper mapper;
    private final DutyMapper duties;
    private final Lights lights;
    private final LightJudge judge;
    private final Clock clock;

    LightSweep(LightSweepMapper mapper, DutyMapper duties, Lights lights, LightJudge judge, Clock clock) {
        this.mapper = mapper;
        this.duties = duties;
        this.lights = lights;
        this.judge = judge;
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

    /** Judges what another version judged last. */
    public void judgeByNewTable() {
        long last = 0;
        for (List<Long> some = judgedOtherwise(last); !some.isEmpty(); some = judgedOtherwise(last)) {
            Sweep.over(NAME, some, lights::refresh);
            last = some.get(some.size() - 1);
        }
    }

    /** Once a day: lateness grows, and overrides end, without anything happening. */
    public void judgeRunningLate() {
        Sweep.over(NAME, duties.tasksRunningLate(LocalDate.now(clock)), lights::refresh);
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
        Map<Long, Phase> phases =
                rows.stream().collect(Collectors.toMap(LightSweepMapper.Row::planTaskId, LightSweepMapper.Row::phase));
        Map<Long, LightFacts> facts = judge.facts(phases, judge.owed(phases.keySet()));
        return rows.stream()
                .map(row -> row.with(Objects.requireNonNull(facts.get(row.planTaskId()))))
                .toList();
    }
}
