package org.duban.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot keeps of the plan as a whole.
 *
 * @param leftOut tasks that the round cannot assess, each with the reason
 * @param openProjects key projects that nobody had taken on by then
 */
public record PlanFacts(
        long planId,
        String name,
        @Nullable LocalDate periodStart,
        @Nullable LocalDate periodEnd,
        LocalDate asOf,
        List<LeftOut> leftOut,
        List<OpenProject> openProjects) {

    public record LeftOut(long planTaskId, String number, String title, String reason) {}

    public record OpenProject(long id, String number, String title, String column) {}
}
