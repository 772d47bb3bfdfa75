package org.duban.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duban.organisation.Unit;
import org.duban.organisation.UnitDirectory;
import org.duban.plan.Plan;
import org.duban.plan.PlanTask;
import org.duban.plan.PlanTaskRole;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;

/** What the plan itself suggests for its key projects: the task of the same section whose words are nearest, and its units. */
final class Proposals {
    /** Words that every row of such a plan has. */
    private static final Set<String> COMMON = Set.of("残疾", "疾人", "重点", "项目");

    private static final double NEXT = 1.5;

    private final Plan plan;
    private final Map<Long, PlanTask> tasks;
    private final Map<Long, List<CompletionMapper.Place>> places;
    private final UnitDirectory units;
    private final LocalDate today;

    Proposals(
            Plan plan,
            List<PlanTask> tasks,
            List<CompletionMapper.Place> places,
            UnitDirectory units,
            LocalDate today) {
        this.plan = plan;
        this.tasks = tasks.stream().collect(Collectors.toMap(PlanTask::id, Function.identity()));
        this.places = places.stream().collect(Collectors.groupingBy(CompletionMapper.Place::projectId));
        this.units = units;
        this.today = today;
    }

    Completion of(ProjectRow project) {
        Set<String> words = pairs(project.title() + project.body() + project.columnTitle());
        PlanTask nearest = places.getOrDefault(project.id(), List.of()).stream()
                .filter(place -> tasks.containsKey(place.taskId()))
                .max(Comparator.comparingDouble(place -> weight(words, place)))
                .map(place -> tasks.get(place.taskId()))
                .orElse(null);
        return nearest == null ? Completion.NOTHING : after(nearest);
    }

    private Completion after(PlanTask task) {
        List<Completion.Unit> inOrder = new ArrayList<>();
        named(task, role -> role.role() != TaskRole.PARTICIPANT).forEach(inOrder::add);
        named(task, role -> role.role() == TaskRole.PARTICIPANT).forEach(inOrder::add);
        List<Completion.Unit> all = inOrder.stream().distinct().toList();
        return new Completion(
                task.id(),
                all.isEmpty() ? null : all.get(0),
                all.isEmpty() ? List.of() : all.subList(1, all.size()),
                plan.periodEnd(),
                milestones());
    }

    private Stream<Completion.Unit> named(PlanTask task, Predicate<PlanTaskRole> which) {
        return task.roles().stream()
                .filter(which)
                .map(PlanTaskRole::unitId)
                .filter(Objects::nonNull)
                .map(id -> units.current(id, today))
                .filter(unit -> unit.isValidOn(today))
                .map(Proposals::named);
    }

    private static Completion.Unit named(Unit unit) {
        return new Completion.Unit(unit.id(), unit.name());
    }

    /** Half by the middle of the plan, all by its end; the first only while that is still ahead. */
    private List<Completion.Milestone> milestones() {
        LocalDate start = plan.periodStart();
        LocalDate end = plan.periodEnd();
        if (start == null || end == null) {
            return List.of();
        }
        LocalDate middle = start.plusDays(ChronoUnit.DAYS.between(start, end) / 2);
        return Stream.of(
                        middle.isAfter(today) ? new Completion.Milestone("目标任务完成过半", middle) : null,
                        new Completion.Milestone("全面完成并通过验收", end))
                .filter(Objects::nonNull)
                .toList();
    }

    /** A box stands after the task that it is about: of tasks alike in words, that one. */
    private double weight(Set<String> words, CompletionMapper.Place place) {
        return likeness(words, Objects.requireNonNull(tasks.get(place.taskId()))) * (place.isNext() ? NEXT : 1);
    }

    /** How many of the project's pairs of characters the task has too; its title counts twice. */
    private static double likeness(Set<String> words, PlanTask task) {
        return shared(words, pairs(task.title())) * 2.0 + shared(words, pairs(task.body()));
    }

    private static double shared(Set<String> one, Set<String> other) {
        return other.isEmpty() ? 0 : one.stream().filter(other::contains).count() / Math.sqrt(other.size());
    }

    private static Set<String> pairs(@Nullable String text) {
        Set<String> pairs = new HashSet<>();
        String plain = text == null ? "" : text.replaceAll("[^\\p{IsHan}]", "");
        for (int i = 0; i + 2 <= plain.length(); i++) {
            String pair = plain.substring(i, i + 2);
            if (!COMMON.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
