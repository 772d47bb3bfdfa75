package org.duban.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A round as its page shows it.
 *
 * @param leftOut tasks that are not assessed, each with the reason
 * @param openProjects key projects that nobody had taken on by the day of the snapshot
 * @param mine whether the reader wrote the scheme and so cannot approve it
 */
public record RoundView(
        Round round,
        String planName,
        List<Criterion> criteria,
        @Nullable ExpertTerms experts,
        long tasks,
        long verified,
        List<SelfMapper.GradeCount> grades,
        List<PlanFacts.LeftOut> leftOut,
        List<PlanFacts.OpenProject> openProjects,
        @Nullable Integer snapshotParts,
        boolean mine) {}
