package org.duban.dispatch;

/** What a light is judged by; days are calendar days since the longest overdue duty lapsed. */
public record LightFacts(
        long planTaskId,
        Phase phase,
        int overdueDuties,
        int daysOverdue,
        int remindedDuties,
        int missingReports,
        int lateMilestones,
        int daysMilestoneLate) {}
