package org.duban.bulletin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duban.bulletin.FactMapper.Cured;
import org.duban.bulletin.FactMapper.Look;
import org.duban.bulletin.FactMapper.Reached;
import org.duban.bulletin.FactMapper.Responsible;
import org.duban.bulletin.FactMapper.Said;
import org.duban.bulletin.FactMapper.Silent;
import org.duban.bulletin.FactMapper.TaskRow;
import org.duban.dispatch.Light;
import org.duban.shared.SystemTime;
import org.duban.shared.history.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills a bulletin from the facts as of the last day of its period. */
@Component
class Facts {

    private final FactMapper mapper;
    private final Clock clock;

    Facts(FactMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** @param at the moment that the facts are of */
    record Filled(Instant at, List<TaskFact> tasks, List<NewStatement> statements) {}

    Filled of(long planId, Period period, Scope scope) {
        AsOf when = AsOf.of(period.to(), clock);
        Instant moment = when.at() == null ? clock.instant() : when.at();
        Instant from = startOf(period.from());
        Look look = new Look(planId, when.at(), moment, from, from.minusMillis(1));
        List<TaskRow> rows = mapper.tasks(look, scope);
        Map<Long, List<Responsible>> responsible = responsible(look, rows);
        List<TaskFact> tasks = tasks(look, rows, responsible);
        return new Filled(moment, tasks, statements(look, period, scope, tasks, named(rows, responsible)));
    }

    private Map<Long, List<Responsible>> responsible(Look look, List<TaskRow> rows) {
        List<Long> undecided = rows.stream()
                .filter(row -> row.leadUnitId() == null)
                .map(TaskRow::planTaskId)
                .toList();
        return undecided.isEmpty()
                ? Map.of()
                : mapper.responsible(look, undecided).stream().collect(groupingBy(Responsible::planTaskId));
    }

    /** Task → the unit that leads it, or those responsible while that is open. */
    private static Map<Long, Set<Long>> named(List<TaskRow> rows, Map<Long, List<Responsible>> responsible) {
        return rows.stream()
                .collect(toMap(
                        TaskRow::planTaskId,
                        row -> row.leadUnitId() == null
                                ? responsible.getOrDefault(row.planTaskId(), List.of()).stream()
                                        .map(Responsible::unitId)
                                        .collect(toSet())
                                : Set.of(row.leadUnitId())));
    }

    private List<TaskFact> tasks(Look look, List<TaskRow> rows, Map<Long, List<Responsible>> responsible) {
        List<Long> ids = rows.stream().map(TaskRow::planTaskId).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Reached> milestones =
                mapper.milestones(look, ids).stream().collect(toMap(Reached::planTaskId, reached -> reached));
        Map<Long, Said> reports = mapper.reports(look, ids).stream()
                .collect(toMap(Said::planTaskId, said -> said, (older, newer) -> newer));
        return rows.stream()
                .map(row -> fact(
                        row,
                        lead(row, responsible.getOrDefault(row.planTaskId(), List.of())),
                        milestones.get(row.planTaskId()),
                        reports.get(row.planTaskId())))
                .toList();
    }

    private static @Nullable String lead(TaskRow row, List<Responsible> responsible) {
        if (row.leadUnitName() != null) {
            return row.leadUnitName();
        }
        return responsible.isEmpty()
                ? null
                : responsible.stream().map(Responsible::unitName).collect(joining("、"));
    }

    private static TaskFact fact(TaskRow row, @Nullable String lead, @Nullable Reached reached, @Nullable Said said) {
        return new TaskFact(
                row.planTaskId(),
                row.taskNumber(),
                row.title(),
                row.leadUnitId(),
                lead,
                row.light(),
                row.lightReason(),
                row.wasRed(),
                reached == null ? 0 : reached.total(),
                reached == null ? 0 : reached.done(),
                said != null,
                said == null || said.done() == null ? null : Wording.inShort(said.done()),
                row.suspended());
    }

    /** A bulletin of matters alone tells of nothing else; its annex shows how their tasks stand. */
    private List<NewStatement> statements(
            Look look, Period period, Scope scope, List<TaskFact> tasks, Map<Long, Set<Long>> named) {
        boolean isOfMatters = scope.kind() == Scope.Kind.MATTERS;
        List<NewStatement> all =
                new ArrayList<>(isOfMatters || tasks.isEmpty() ? List.of() : ofTasks(look, period, tasks, named));
        all.add(NewStatement.of(Chapter.DEMAND, "demand", null, Wording.DEMAND, List.of()));
        return all;
    }

    private List<NewStatement> ofTasks(Look look, Period period, List<TaskFact> tasks, Map<Long, Set<Long>> named) {
        List<Long> ids = tasks.stream().map(TaskFact::planTaskId).toList();
        // While the clock of a task stands still nothing is owed on it.
        List<Long> running = tasks.stream()
                .filter(task -> !task.suspended())
                .map(TaskFact::planTaskId)
                .toList();
        List<Silent> silent = running.isEmpty() ? List.of() : mapper.silent(look, running);
        Map<String, List<Silent>> bySilence = bySilence(silent);
        List<NewStatement> all = new ArrayList<>();
        all.add(overview(period, tasks, bySilence.size()));
        tasks.stream()
                .filter(task -> task.light() != Light.RED)
                .map(task -> progress(task, named))
                .forEach(all::add);
        tasks.stream()
                .filter(task -> task.light() == Light.RED)
                .map(task -> red(task, named))
                .forEach(all::add);
        bySilence.forEach((key, some) -> all.add(silence(key, some)));
        mapper.cured(look, ids).stream().map(Facts::cured).forEach(all::add);
        tasks.stream()
                .filter(task -> task.wasRed() && task.light() != Light.RED)
                .map(task -> noLongerRed(task, named))
                .forEach(all::add);
        return all;
    }

    /** A unit is named once for a round, with all the tasks on which it owes the same. */
    private static Map<String, List<Silent>> bySilence(List<Silent> silent) {
        return silent.stream()
                .collect(groupingBy(
                        one -> "silent:" + one.roundId() + ":" + one.unitId() + (one.summary() ? ":summary" : ""),
                        LinkedHashMap::new,
                        toList()));
    }

    private static NewStatement overview(Period period, List<TaskFact> tasks, int silences) {
        return NewStatement.of(
                Chapter.OVERVIEW, "overview", null, Wording.overview(period, tasks, silences), List.of());
    }

    private static NewStatement progress(TaskFact task, Map<Long, Set<Long>> named) {
        return ofTask(Chapter.PROGRESS, "progress:", task, Wording.progress(task), named);
    }

    private static NewStatement red(TaskFact task, Map<Long, Set<Long>> named) {
        return ofTask(Chapter.RED, "red:", task, Wording.red(task), named);
    }

    private static NewStatement noLongerRed(TaskFact task, Map<Long, Set<Long>> named) {
        return ofTask(Chapter.CURED, "better:", task, Wording.noLongerRed(task), named);
    }

    private static NewStatement ofTask(
            Chapter chapter, String key, TaskFact task, String words, Map<Long, Set<Long>> named) {
        return NewStatement.of(
                chapter,
                key + task.planTaskId(),
                task.planTaskId(),
                words,
                named.getOrDefault(task.planTaskId(), Set.of()));
    }

    private static NewStatement silence(String key, List<Silent> some) {
        return NewStatement.of(
                Chapter.SILENT,
                key,
                null,
                Wording.silence(some),
                List.of(some.get(0).unitId()));
    }

    private static NewStatement cured(Cured matter) {
        return NewStatement.of(
                Chapter.CURED,
                "matter:" + matter.matterId(),
                matter.planTaskId(),
                Wording.cured(matter),
                List.of(matter.unitId()));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SystemTime.ZONE).toInstant();
    }
}
