package org.duban.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.duban.plan.Plan;
import org.duban.project.CompletionMapper.Change;
import org.duban.project.CompletionMapper.ColumnRow;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The office completes the key projects: one by one, a column at a time, or as the plan's own tasks suggest. */
@Service
@Transactional
class ProjectCompletions {
    private final ProjectBook book;
    private final CompletionMapper mapper;

    ProjectCompletions(ProjectBook book, CompletionMapper mapper) {
        this.book = book;
        this.mapper = mapper;
    }

    /** How many projects stand where, and in which columns they are. */
    record Summary(
            long total, long blank, long draft, long sent, long returned, long signed, List<ColumnRow> columns) {}

    /** @param columnId all columns when not said */
    record ProposalForm(@Nullable Long columnId) {}

    /** What is the same for a whole column; what is left open stays as each project has it. */
    record ColumnForm(
            @Nullable Long columnId,
            boolean overwrite,
            @Nullable Long parentTaskId,
            @Nullable Long leadUnitId,
            @Nullable List<Long> participantUnitIds,
            @Nullable LocalDate due) {}

    record Filled(int changed) {}

    @Transactional(readOnly = true)
    Page<ProjectView> page(long planId, ProjectFilter filter, PageRequest page) {
        return book.page(planId, filter, page);
    }

    @Transactional(readOnly = true)
    ProjectView get(long planId, long id) {
        return book.view(planId, id);
    }

    @Transactional(readOnly = true)
    List<Change> changes(long planId, long id) {
        return book.changes(planId, id);
    }

    @Transactional(readOnly = true)
    Summary summary(long planId, @Nullable LocalDate asOf) {
        Map<ProjectState, Long> counts = new java.util.EnumMap<>(ProjectState.class);
        mapper.countByState(planId, book.at(asOf)).forEach(row -> counts.put(row.state(), row.count()));
        return new Summary(
                counts.values().stream().mapToLong(Long::longValue).sum(),
                counts.getOrDefault(ProjectState.BLANK, 0L),
                counts.getOrDefault(ProjectState.DRAFT, 0L),
                counts.getOrDefault(ProjectState.SENT, 0L),
                counts.getOrDefault(ProjectState.RETURNED, 0L),
                counts.getOrDefault(ProjectState.SIGNED, 0L),
                mapper.columns(planId));
    }

    ProjectView save(long planId, long id, int version, CompletionForm form) {
        Plan plan = book.lockRunning(planId);
        ProjectRow row = book.row(planId, id);
        requireOpen(row);
        if (row.version() != version) {
            throw RuleViolated.stale();
        }
        CompletionRules.Verdict verdict = book.rules(plan).judge(form);
        if (!verdict.errors().isEmpty()) {
            throw RuleViolated.invalid(verdict.errors());
        }
        book.write(row, verdict.completion(), ProjectAct.SAVED);
        return book.view(planId, id);
    }

    /** Fills what is still open by what the plan suggests. */
    Filled propose(long planId, ProposalForm form) {
        Plan plan = book.lockRunning(planId);
        Proposals proposals = book.proposals(plan);
        return new Filled((int) openIn(planId, form.columnId()).stream()
                .filter(row -> book.write(row, book.completion(row).filledFrom(proposals.of(row)), ProjectAct.PROPOSED))
                .count());
    }

    Filled fillColumn(long planId, ColumnForm form) {
        if (form.columnId() == null) {
            throw RuleViolated.invalid("columnId", "请选择专栏");
        }
        Plan plan = book.lockRunning(planId);
        CompletionRules.Verdict verdict = book.rules(plan)
                .judge(new CompletionForm(
                        form.parentTaskId(), form.leadUnitId(), form.participantUnitIds(), form.due(), null));
        if (!verdict.errors().isEmpty()) {
            throw RuleViolated.invalid(verdict.errors());
        }
        return new Filled((int) openIn(planId, form.columnId()).stream()
                .filter(row -> book.write(
                        row, merged(book.completion(row), verdict.completion(), form.overwrite()), ProjectAct.FILLED))
                .count());
    }

    private static Completion merged(Completion own, Completion given, boolean overwrite) {
        Completion filled = overwrite ? given.filledFrom(own) : own.filledFrom(given);
        LocalDate until = filled.due();
        // A milestone never ends after its project: when the date comes forward, so do the milestones behind it.
        return new Completion(
                filled.parentTaskId(),
                filled.lead(),
                filled.participants().stream()
                        .filter(unit -> !unit.equals(filled.lead()))
                        .toList(),
                until,
                filled.milestones().stream()
                        .map(step -> until != null && step.due().isAfter(until)
                                ? new Completion.Milestone(step.title(), until)
                                : step)
                        .toList());
    }

    private List<ProjectRow> openIn(long planId, @Nullable Long columnId) {
        ProjectFilter filter = new ProjectFilter(columnId, null, null, null, null);
        return mapper.page(planId, filter, null, null, "p.ordinal", ProjectBook.ALL, 0).stream()
                .filter(row -> row.state().isOpen())
                .toList();
    }

    static void requireOpen(ProjectRow row) {
        if (!row.state().isOpen()) {
            throw RuleViolated.conflict(
                    "project-" + row.state().name().toLowerCase(java.util.Locale.ROOT),
                    row.state() == ProjectState.SIGNED
                            ? "“" + row.title() + "”已签批下达，责任单位、时限和里程碑不再直接改动，请由责任单位提出申请"
                            : "“" + row.title() + "”正在送残工委领导签批，退回后才能修改");
        }
    }
}
