package org.duban.plan;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duban.plan.document.Defect.SubjectType;
import org.duban.shared.Portions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Saves and reads all rows of a plan, hundreds of them in one statement. */
@Component
class PlanStore {
    private static final int BATCH = 200;

    private final TaskMapper tasks;
    private final ProjectMapper projects;
    private final IndicatorMapper indicators;
    private final DefectMapper defects;

    PlanStore(TaskMapper tasks, ProjectMapper projects, IndicatorMapper indicators, DefectMapper defects) {
        this.tasks = tasks;
        this.projects = projects;
        this.indicators = indicators;
        this.defects = defects;
    }

    PlanContent read(long planId) {
        return new PlanContent(
                tasks.sections(planId),
                tasks.tasks(planId),
                tasks.roles(planId),
                projects.columns(planId),
                projects.projects(planId),
                indicators.indicators(planId),
                defects.defects(planId));
    }

    void clear(long planId) {
        defects.deleteDefects(planId);
        indicators.deleteIndicators(planId);
        projects.deleteProjects(planId);
        projects.deleteColumns(planId);
        tasks.deleteRoles(planId);
        tasks.deleteTasks(planId);
        tasks.deleteSections(planId);
    }

    void save(long planId, PlanContent content) {
        Map<Long, Long> taskIds = saveTasks(planId, content);
        Map<Long, Long> projectIds = saveProjects(planId, content);
        inBatches(content.indicators().stream().map(row -> row.in(planId)).toList(), indicators::insertIndicators);
        Map<SubjectType, Map<Long, Long>> subjects = Map.of(
                SubjectType.TASK,
                taskIds,
                SubjectType.KEY_PROJECT,
                projectIds,
                SubjectType.INDICATOR,
                byPlace(indicators.indicatorIds(planId)),
                SubjectType.DOCUMENT,
                Map.of());
        inBatches(
                content.defects().stream()
                        .map(row -> row.about(planId, id(subjects.get(row.subjectType()), row.subjectId())))
                        .toList(),
                defects::insertDefects);
    }

    private Map<Long, Long> saveTasks(long planId, PlanContent content) {
        inBatches(content.sections().stream().map(row -> row.in(planId)).toList(), tasks::insertSections);
        Map<Long, Long> sectionIds = byPlace(tasks.sectionIds(planId));
        inBatches(
                content.tasks().stream()
                        .map(row -> row.in(planId, id(sectionIds, row.sectionId())))
                        .toList(),
                tasks::insertTasks);
        Map<Long, Long> taskIds = byPlace(tasks.taskIds(planId));
        inBatches(
                content.roles().stream()
                        .map(row -> row.in(planId, taskIds.getOrDefault(row.planTaskId(), 0L)))
                        .toList(),
                tasks::insertRoles);
        return taskIds;
    }

    private Map<Long, Long> saveProjects(long planId, PlanContent content) {
        inBatches(content.columns().stream().map(row -> row.in(planId)).toList(), projects::insertColumns);
        Map<Long, Long> columnIds = byPlace(projects.columnIds(planId));
        inBatches(
                content.projects().stream()
                        .map(row -> row.in(planId, id(columnIds, row.columnId())))
                        .toList(),
                projects::insertProjects);
        return byPlace(projects.projectIds(planId));
    }

    private static Map<Long, Long> byPlace(List<NumberedId> ids) {
        return ids.stream().collect(Collectors.toMap(row -> (long) row.ordinal(), NumberedId::id));
    }

    private static @Nullable Long id(@Nullable Map<Long, Long> ids, @Nullable Long place) {
        return ids == null || place == null ? null : ids.get(place);
    }

    private static <T> void inBatches(List<T> rows, Consumer<List<T>> insert) {
        Portions.of(rows, BATCH).forEach(insert);
    }
}
