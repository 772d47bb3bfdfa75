package org.duban.indicator;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.duban.organisation.UnitDirectory;
import org.duban.organisation.Units;
import org.duban.plan.Indicator;
import org.duban.plan.PlanTask;
import org.duban.plan.PlanTaskRole;
import org.duban.plan.Plans;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who might answer for an indicator, which the plan does not say: the unit that leads the task whose words are nearest to
 * the indicator's name, rare pairs of characters counting more than those that half of the plan has.
 */
@Component
class BasisProposals {
    private final BasisMapper bases;
    private final Plans plans;
    private final Units units;
    private final Clock clock;

    BasisProposals(BasisMapper bases, Plans plans, Units units, Clock clock) {
        this.bases = bases;
        this.plans = plans;
        this.units = units;
        this.clock = clock;
    }

    /**
     * An indicator with the unit that might answer for it, or that does.
     *
     * @param state how far its basis has come; null while no unit was asked
     * @param task the task by which the unit is proposed
     */
    record Proposal(
            long indicatorId,
            String number,
            String name,
            @Nullable BasisState state,
            @Nullable Long unitId,
            @Nullable String unitName,
            @Nullable String task) {}

    List<Proposal> of(long planId) {
        List<PlanTask> tasks = plans.tasks(planId);
        Map<PlanTask, Set<String>> words = new HashMap<>();
        Map<String, Integer> spread = new HashMap<>();
        tasks.forEach(task -> {
            Set<String> pairs = pairs(task.title() + task.body());
            words.put(task, pairs);
            pairs.forEach(pair -> spread.merge(pair, 1, Integer::sum));
        });
        UnitDirectory directory = units.directory();
        List<Indicator> indicators = plans.indicators(planId);
        Map<Long, Basis> asked = indicators.isEmpty()
                ? Map.of()
                : bases.newest(indicators.stream().map(Indicator::id).toList()).stream()
                        .collect(toMap(Basis::indicatorId, Function.identity()));
        return indicators.stream()
                .map(indicator -> asked.containsKey(indicator.id())
                        ? standing(indicator, Objects.requireNonNull(asked.get(indicator.id())))
                        : propose(indicator, words, spread, directory))
                .toList();
    }

    private static Proposal standing(Indicator indicator, Basis basis) {
        return new Proposal(
                indicator.id(),
                indicator.number(),
                indicator.name(),
                basis.state(),
                basis.unitId(),
                basis.unitName(),
                null);
    }

    private Proposal propose(
            Indicator indicator,
            Map<PlanTask, Set<String>> words,
            Map<String, Integer> spread,
            UnitDirectory directory) {
        Set<String> wanted = pairs(indicator.name());
        Optional<PlanTask> nearest = words.keySet().stream()
                .filter(task -> leader(task).isPresent())
                .max(Comparator.<PlanTask>comparingDouble(
                                task -> weight(wanted, Objects.requireNonNull(words.get(task)), spread))
                        .thenComparing(PlanTask::id, Comparator.reverseOrder()));
        LocalDate today = LocalDate.now(clock);
        return nearest.flatMap(BasisProposals::leader)
                .map(unit -> directory.current(unit, today))
                .map(unit -> new Proposal(
                        indicator.id(),
                        indicator.number(),
                        indicator.name(),
                        null,
                        unit.id(),
                        unit.name(),
                        nearest.get().title()))
                .orElse(new Proposal(indicator.id(), indicator.number(), indicator.name(), null, null, null, null));
    }

    private static Optional<Long> leader(PlanTask task) {
        return task.roles().stream()
                .sorted(Comparator.comparing(role -> role.role() != TaskRole.LEAD))
                .filter(role -> role.role() != TaskRole.PARTICIPANT)
                .map(PlanTaskRole::unitId)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static double weight(Set<String> wanted, Set<String> words, Map<String, Integer> spread) {
        return wanted.stream()
                .filter(words::contains)
                .mapToDouble(pair -> 1.0 / spread.getOrDefault(pair, 1))
                .sum();
    }

    private static Set<String> pairs(String text) {
        String plain = text.replaceAll("[^\\p{IsHan}]", "");
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= plain.length(); i++) {
            pairs.add(plain.substring(i, i + 2));
        }
        return pairs;
    }
}
