package org.duban.dispatch;

import java.util.Set;

/**
 * What a light is judged by; days are calendar days since the longest overdue duty lapsed.
 *
 * @param missingReports rounds whose deadline has passed without the lead's report
 * @param missingWorkPlan 1 when the work plan is past its deadline and there is none
 * @param missingFigures numbers of the work plan of which no value is known though a report was due
 */
public record LightFacts(
        long planTaskId,
        Phase phase,
        int overdueDuties,
        int daysOverdue,
        int remindedDuties,
        int missingReports,
        int missingWorkPlan,
        int missingFigures,
        int lateMilestones,
        int daysMilestoneLate) {

    /** The facts that say data is missing: any of them above 0 is red, whatever a table says. */
    public static final Set<String> MISSING = Set.of("missingReports", "missingWorkPlan", "missingFigures");

    public boolean isDataMissing() {
        return missingReports > 0 || missingWorkPlan > 0 || missingFigures > 0;
    }
}
