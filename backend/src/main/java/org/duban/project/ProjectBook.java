package org.duban.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.dispatch.Actor;
import org.duban.organisation.Units;
import org.duban.plan.Plan;
import org.duban.plan.PlanState;
import org.duban.plan.PlanTask;
import org.duban.plan.Plans;
import org.duban.project.Completion.MilestoneRow;
import org.duban.project.Completion.UnitRow;
import org.duban.project.CompletionMapper.Change;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.duban.shared.history.AsOf;
import org.duban.shared.history.History;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes completions, and remembers each change in words. */
@Component
class ProjectBook {
    static final int ALL = 10_000;
    private static final String IN_ORDER = "p.ordinal";
    private static final Map<String, String> SORTS = Map.of(
            "number", "p.ordinal",
            "title", "p.title",
            "state", "coalesce(c.state, 'BLANK')",
            "due", "c.due");

    private final CompletionMapper mapper;
    private final Plans plans;
    private final Units units;
    private final History history;
    private final Actor actor;
    private final Clock clock;

    ProjectBook(CompletionMapper mapper, Plans plans, Units units, History history, Actor actor, Clock clock) {
        this.mapper = mapper;
        this.plans = plans;
        this.units = units;
        this.history = history;
        this.actor = actor;
        this.clock = clock;
    }

    Page<ProjectView> page(long planId, ProjectFilter filter, PageRequest page) {
        Plan plan = plans.plan(planId);
        Instant at = at(filter.asOf());
        List<ProjectRow> rows = mapper.page(
                planId, filter, filter.pattern(), at, page.orderBy(SORTS, IN_ORDER), page.limit(), page.offset());
        return new Page<>(views(plan, rows, at), mapper.count(planId, filter, filter.pattern(), at));
    }

    List<ProjectView> all(long planId, ProjectFilter filter) {
        Plan plan = plans.plan(planId);
        Instant at = at(filter.asOf());
        return views(plan, mapper.page(planId, filter, filter.pattern(), at, IN_ORDER, ALL, 0), at);
    }

    ProjectView view(long planId, long id) {
        return views(plans.plan(planId), List.of(row(planId, id)), null).get(0);
    }

    ProjectRow row(long planId, long id) {
        ProjectRow row = mapper.find(planId, id);
        if (row == null) {
            throw RuleViolated.notFound("该重点项目");
        }
        return row;
    }

    List<Change> changes(long planId, long id) {
        return mapper.changes(row(planId, id).id());
    }

    /** Holds the plan while its projects are changed; before its publication its rows still come and go. */
    Plan lockRunning(long planId) {
        Plan plan = plans.lock(planId);
        if (plan.state() != PlanState.PUBLISHED) {
            throw RuleViolated.conflict("plan-not-running", "规划印发后、办结前才能补充重点项目");
        }
        return plan;
    }

    CompletionRules rules(Plan plan) {
        Map<Long, String> titles = plans.tasks(plan.id()).stream().collect(toMap(PlanTask::id, PlanTask::title));
        return new CompletionRules(plan, titles, units.directory(), today());
    }

    Completion completion(ProjectRow row) {
        List<Long> id = List.of(row.id());
        return ProjectView.completion(row, mapper.units(id, null), mapper.milestones(id, null));
    }

    /** Writes what is new about a project that is still the office's to change; says whether anything was. */
    boolean write(ProjectRow row, Completion to, ProjectAct act) {
        Completion before = completion(row);
        if (before.equals(to)) {
            return false;
        }
        ProjectState state = row.state() == ProjectState.RETURNED ? ProjectState.RETURNED : ProjectState.DRAFT;
        if (row.version() == 0) {
            mapper.insert(row, to, state, now(), actor.now().signature());
        } else if (mapper.update(row, to, state, now(), actor.now().signature()) == 0) {
            throw RuleViolated.stale();
        }
        replaceParts(row.id(), to);
        String after = to.words(titleOf(to.parentTaskId()));
        remember(row.id(), act, before.isEmpty() ? null : before.words(row.parentTitle()), after);
        return true;
    }

    private void replaceParts(long id, Completion to) {
        mapper.deleteUnits(id);
        mapper.deleteMilestones(id);
        if (!to.units(id).isEmpty()) {
            mapper.insertUnits(to.units(id));
        }
        if (!to.milestones().isEmpty()) {
            mapper.insertMilestones(to.milestones(id));
        }
        history.remember(KeptProjects.UNITS, id, now());
        history.remember(KeptProjects.MILESTONES, id, now());
    }

    void remember(long id, ProjectAct act, @Nullable String before, String after) {
        history.remember(KeptProjects.COMPLETION, id, now());
        mapper.insertChange(id, now(), actor.now().signature(), act, before, after);
    }

    private @Nullable String titleOf(@Nullable Long taskId) {
        return taskId == null ? null : plans.task(taskId).title();
    }

    private List<ProjectView> views(Plan plan, List<ProjectRow> rows, @Nullable Instant at) {
        if (rows.isEmpty()) {
            return List.of();
        }
        List<Long> ids = rows.stream().map(ProjectRow::id).toList();
        Map<Long, List<UnitRow>> byProject = mapper.units(ids, at).stream().collect(groupingBy(UnitRow::keyProjectId));
        Map<Long, List<MilestoneRow>> steps =
                mapper.milestones(ids, at).stream().collect(groupingBy(MilestoneRow::keyProjectId));
        Proposals proposals = proposals(plan);
        return rows.stream()
                .map(row -> ProjectView.of(
                        row,
                        byProject.getOrDefault(row.id(), List.of()),
                        steps.getOrDefault(row.id(), List.of()),
                        at == null && row.state().isOpen() ? proposals.of(row) : null))
                .toList();
    }

    Proposals proposals(Plan plan) {
        return new Proposals(plan, plans.tasks(plan.id()), mapper.places(plan.id()), units.directory(), today());
    }

    /** The last moment of a past day; null for now. */
    @Nullable
    Instant at(@Nullable LocalDate asOf) {
        return AsOf.of(asOf, clock).at();
    }

    Instant now() {
        return clock.instant();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
