package org.duban.ledger;

import java.time.LocalDate;
import org.duban.dispatch.Light;
import org.duban.dispatch.MilestoneState;
import org.duban.dispatch.Phase;
import org.duban.plan.TaskKind;
import org.duban.plan.TaskRole;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which lines are wanted.
 *
 * @param kind tasks alone or key projects alone; both when it is not given
 * @param unitId of tasks in which the unit has a part; with {@code role}, that very part
 * @param late of milestones that were or are past their date
 * @param q in the task's number, title and section or the milestone's title
 * @param asOf as things stood at the end of that day
 */
public record LedgerFilter(
        @Nullable Long planId,
        @Nullable TaskKind kind,
        @Nullable String section,
        @Nullable Long unitId,
        @Nullable TaskRole role,
        @Nullable Phase phase,
        @Nullable Light light,
        @Nullable MilestoneState state,
        @Nullable Boolean late,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueFrom,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate dueTo,

        @Nullable String q,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate asOf) {}
