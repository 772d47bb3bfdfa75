package org.duban.project;

import java.time.LocalDate;
import java.util.List;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;

/**
 * A key project with what completes it.
 *
 * @param gaps what is missing before it can be sent for sign-off
 * @param proposal what the task of the same section suggests; null once nothing may be changed
 * @param planTaskId the task that it runs as, once signed
 */
record ProjectView(
        long id,
        long planId,
        @Nullable Long columnId,
        String column,
        String number,
        String title,
        String body,
        ProjectState state,
        @Nullable Long parentTaskId,
        @Nullable String parentTitle,
        @Nullable LocalDate due,
        Completion.@Nullable Unit lead,
        List<Completion.Unit> participants,
        List<Completion.Milestone> milestones,
        List<String> gaps,
        @Nullable String opinion,
        @Nullable Completion proposal,
        @Nullable Long signingId,
        @Nullable Long planTaskId,
        int version) {

    static ProjectView of(
            ProjectRow row,
            List<Completion.UnitRow> units,
            List<Completion.MilestoneRow> milestones,
            @Nullable Completion proposal) {
        Completion completion = completion(row, units, milestones);
        return new ProjectView(
                row.id(),
                row.planId(),
                row.columnId(),
                column(row),
                row.number(),
                row.title(),
                row.body(),
                row.state(),
                row.parentTaskId(),
                row.parentTitle(),
                row.due(),
                completion.lead(),
                completion.participants(),
                completion.milestones(),
                completion.gaps(),
                row.opinion(),
                row.state().isOpen() ? proposal : null,
                row.signingId(),
                row.planTaskId(),
                row.version());
    }

    static Completion completion(
            ProjectRow row, List<Completion.UnitRow> units, List<Completion.MilestoneRow> milestones) {
        return new Completion(
                row.parentTaskId(),
                units.stream()
                        .filter(unit -> unit.role() == TaskRole.LEAD)
                        .map(unit -> new Completion.Unit(unit.unitId(), unit.unitName()))
                        .findFirst()
                        .orElse(null),
                units.stream()
                        .filter(unit -> unit.role() != TaskRole.LEAD)
                        .map(unit -> new Completion.Unit(unit.unitId(), unit.unitName()))
                        .toList(),
                row.due(),
                milestones.stream()
                        .map(one -> new Completion.Milestone(one.title(), one.due()))
                        .toList());
    }

    private static String column(ProjectRow row) {
        return row.columnTitle().contains(row.columnNumber())
                ? row.columnTitle()
                : row.columnNumber() + " " + row.columnTitle();
    }
}
