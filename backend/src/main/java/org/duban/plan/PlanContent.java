package org.duban.plan;

import java.util.List;

/**
 * All rows of a plan. Before they are saved they refer to one another by place (ordinal) where saved rows hold ids: a task
 * to its section, a role to its task, a key project to its column, a defect to its subject.
 */
record PlanContent(
        List<SectionRow> sections,
        List<TaskRow> tasks,
        List<RoleRow> roles,
        List<ColumnRow> columns,
        List<ProjectRow> projects,
        List<IndicatorRow> indicators,
        List<DefectRow> defects) {

    PlanSummary.Counts counts() {
        return new PlanSummary.Counts(
                tasks.size(),
                roles.size(),
                indicators.size(),
                projects.size(),
                defects.size(),
                defects.stream().filter(DefectRow::isOpen).count(),
                defects.stream().filter(row -> row.isOpen() && row.isBlocking()).count());
    }
}
