package org.duban.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.duban.access.CurrentUser;
import org.duban.access.Role;
import org.duban.shared.Page;
import org.duban.shared.PageRequest;
import org.duban.shared.RuleViolated;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans and their rows as people read them: a draft is seen by the committee's office alone. */
@Service
class PlanReading {
    static final String READERS = "hasAnyRole('OFFICE', 'LEADER', 'HEAD', 'HANDLER', 'EVALUATOR', 'COUNTY_OFFICE')";
    /** A plan's tasks, projects and defects are read side by side with its text, so they come in one piece. */
    private static final int DEFAULT_SIZE = 200;

    private static final Map<String, String> SUMMARY_COLUMNS =
            Map.of("name", "p.name", "state", "p.state", "createdAt", "p.created_at", "publishedAt", "p.published_at");
    private static final Map<String, String> TASK_COLUMNS = Map.of("number", "ordinal", "title", "title");
    private static final Map<String, String> PROJECT_COLUMNS =
            Map.of("number", "ordinal", "title", "title", "due", "due");
    private static final Map<String, String> INDICATOR_COLUMNS = Map.of("number", "ordinal", "name", "name");
    private static final Map<String, String> DEFECT_COLUMNS =
            Map.of("kind", "kind", "blocking", "is_blocking", "place", "span_start");

    private final Plans plans;
    private final PlanMapper mapper;
    private final TaskMapper tasks;
    private final ProjectMapper projects;
    private final IndicatorMapper indicators;
    private final DefectMapper defects;
    private final PlanStore store;
    private final CurrentUser user;

    PlanReading(
            Plans plans,
            PlanMapper mapper,
            TaskMapper tasks,
            ProjectMapper projects,
            IndicatorMapper indicators,
            DefectMapper defects,
            PlanStore store,
            CurrentUser user) {
        this.plans = plans;
        this.mapper = mapper;
        this.tasks = tasks;
        this.projects = projects;
        this.indicators = indicators;
        this.defects = defects;
        this.store = store;
        this.user = user;
    }

    record Section(long id, int depth, String number, String title, SourceSpan source) {}

    Page<PlanSummary> list(@Nullable PlanState state, PageRequest page) {
        return summaries(new PlanSummary.Filter(null, state), page);
    }

    PlanSummary summary(long id) {
        return summaries(new PlanSummary.Filter(id, null), new PageRequest(null, null, null)).items().stream()
                .findFirst()
                .orElseThrow(() -> RuleViolated.notFound("规划"));
    }

    private Page<PlanSummary> summaries(PlanSummary.Filter filter, PageRequest page) {
        boolean drafts = user.get().is(Role.OFFICE);
        String order = page.orderBy(SUMMARY_COLUMNS, "p.id desc");
        List<PlanSummary> items = mapper.summaries(filter, drafts, order, page.limit(), page.offset()).stream()
                .map(PlanSummary.Row::toSummary)
                .toList();
        return new Page<>(items, mapper.summaryCount(filter, drafts));
    }

    PlanSource text(long planId) {
        requireReadable(planId);
        PlanSource source = mapper.source(planId);
        if (source == null) {
            throw RuleViolated.notFound("规划原文");
        }
        return source;
    }

    Page<Section> sections(long planId, PageRequest page) {
        requireReadable(planId);
        PageRequest whole = whole(page);
        var rows = tasks.sectionPage(planId, "ordinal", whole.limit(), whole.offset()).stream()
                .map(row -> new Section(
                        row.id(),
                        row.depth(),
                        row.sectionNumber(),
                        row.title(),
                        new SourceSpan(row.spanStart(), row.spanEnd(), row.spanText())))
                .toList();
        return new Page<>(rows, tasks.sectionCount(planId));
    }

    Page<PlanTask> tasks(long planId, PageRequest page) {
        requireReadable(planId);
        PageRequest whole = whole(page);
        String order = whole.orderBy(TASK_COLUMNS, "ordinal");
        return new Page<>(
                plans.withRoles(tasks.taskPage(planId, order, whole.limit(), whole.offset())), tasks.taskCount(planId));
    }

    Page<Indicator> indicators(long planId, PageRequest page) {
        requireReadable(planId);
        PageRequest whole = whole(page);
        String order = whole.orderBy(INDICATOR_COLUMNS, "ordinal");
        var rows = indicators.indicatorPage(planId, order, whole.limit(), whole.offset());
        Map<Long, List<FormerTarget>> former =
                indicators.formerTargets(planId).stream().collect(Collectors.groupingBy(FormerTarget::indicatorId));
        var items = rows.stream()
                .map(row -> row.toIndicator().with(former.getOrDefault(row.id(), List.of())))
                .toList();
        return new Page<>(items, indicators.indicatorCount(planId));
    }

    Page<KeyProject> keyProjects(long planId, PageRequest page) {
        requireReadable(planId);
        PageRequest whole = whole(page);
        String order = whole.orderBy(PROJECT_COLUMNS, "ordinal");
        var rows = projects.projectPage(planId, order, whole.limit(), whole.offset());
        return new Page<>(rows.stream().map(ProjectRow::toProject).toList(), projects.projectCount(planId));
    }

    Page<PlanDefect> defects(long planId, DefectMapper.Filter filter, PageRequest page) {
        requireReadable(planId);
        PageRequest whole = whole(page);
        String order = whole.orderBy(DEFECT_COLUMNS, "ordinal");
        var rows = defects.defectPage(planId, filter, order, whole.limit(), whole.offset());
        return new Page<>(rows.stream().map(DefectRow::toDefect).toList(), defects.defectCount(planId, filter));
    }

    Page<PlanEdit> edits(long planId, PageRequest page) {
        requireReadable(planId);
        return new Page<>(mapper.edits(planId, page.limit(), page.offset()), mapper.editCount(planId));
    }

    PlanContent content(long planId) {
        requireReadable(planId);
        return store.read(planId);
    }

    private void requireReadable(long planId) {
        if (plans.plan(planId).state() == PlanState.DRAFT && !user.get().is(Role.OFFICE)) {
            throw RuleViolated.notFound("规划");
        }
    }

    private static PageRequest whole(PageRequest page) {
        return page.size() == null ? new PageRequest(page.page(), DEFAULT_SIZE, page.sort()) : page;
    }
}
