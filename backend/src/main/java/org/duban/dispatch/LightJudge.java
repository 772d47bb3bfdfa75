package org.duban.dispatch;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duban.dispatch.DutyMapper.Missing;
import org.duban.dispatch.DutyMapper.Owed;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Gathers what a light is judged by and asks the table. */
@Component
class LightJudge {
    private final DutyMapper duties;
    private final Supplier<LightRule> rule;
    private final Clock clock;

    /** @param rule asked for late: the room that decides by tables is built on this one */
    LightJudge(DutyMapper duties, ObjectProvider<LightRule> rule, Clock clock) {
        this.duties = duties;
        this.rule = SingletonSupplier.of(rule::getObject);
        this.clock = clock;
    }

    String cited() {
        return rule.get().cited();
    }

    /** Whatever a table says, nothing is green of which we do not know how it stands. */
    LightVerdict judge(LightFacts facts) {
        LightVerdict verdict = rule.get().judge(facts);
        return facts.isDataMissing() && verdict.light() == Light.GREEN
                ? new LightVerdict(Light.RED, "数据不全，按红灯对待", verdict.cited())
                : verdict;
    }

    /** @return task → what is open on it; of tasks on which nothing is, none */
    Map<Long, Owed> owed(Collection<Long> planTaskIds) {
        return duties.owedOf(planTaskIds).stream().collect(toMap(Owed::planTaskId, Function.identity()));
    }

    /** @param owed task → what is open on it */
    Map<Long, LightFacts> facts(Map<Long, Phase> phases, Map<Long, Owed> owed) {
        Map<Long, Missing> missing = missing(phases);
        return phases.entrySet().stream()
                .map(task -> facts(
                        task.getKey(),
                        task.getValue(),
                        owed.getOrDefault(task.getKey(), Owed.NOTHING),
                        missing.getOrDefault(task.getKey(), Missing.NOTHING)))
                .collect(toMap(LightFacts::planTaskId, Function.identity()));
    }

    /** Reports, figures and milestones can be missing only of what is being carried out. */
    Map<Long, Missing> missing(Map<Long, Phase> phases) {
        List<Long> carriedOut = phases.keySet().stream()
                .filter(task -> phases.get(task) == Phase.IMPLEMENTATION)
                .toList();
        return carriedOut.isEmpty()
                ? Map.of()
                : duties.missing(carriedOut, clock.instant(), LocalDate.now(clock)).stream()
                        .collect(toMap(Missing::planTaskId, Function.identity()));
    }

    LightFacts facts(TaskStatus status) {
        return facts(status, duties.owed(status.planTaskId(), null));
    }

    LightFacts facts(TaskStatus status, Owed owed) {
        long task = status.planTaskId();
        return requireNonNull(
                facts(Map.of(task, status.phase()), Map.of(task, owed)).get(task));
    }

    LightFacts facts(long planTaskId, Phase phase, Owed owed, Missing missing) {
        return new LightFacts(
                planTaskId,
                phase,
                owed.lapsed(),
                days(day(owed.lapsedSince())),
                owed.reminded(),
                missing.reports(),
                phase == Phase.WORK_PLAN && owed.workPlanLapsed() > 0 ? 1 : 0,
                missing.figures(),
                missing.milestones(),
                days(missing.milestoneSince()));
    }

    private @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, clock.getZone());
    }

    private int days(@Nullable LocalDate since) {
        return since == null ? 0 : (int) ChronoUnit.DAYS.between(since, LocalDate.now(clock));
    }
}
