package org.duban.evaluation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is kept, without what it rests on.
 *
 * @param paperId its paper, which is its draft until it is signed
 * @param mainTo whom it goes to (主送)
 * @param toUnits whether the units of the plan get a copy and may read it
 * @param submitter the account that laid it before the leader
 * @param basisHash of what was taken beside the snapshot
 */
public record EvaluationReport(
        long id,
        long roundId,
        long planId,
        long paperId,
        ReportState state,
        String title,
        String mainTo,
        boolean toUnits,
        String basisHash,
        Instant takenAt,
        String takenBy,
        Instant draftedAt,
        String draftedBy,
        @Nullable Instant submittedAt,
        @Nullable String submittedBy,
        @JsonIgnore @Nullable String submitter,
        @Nullable String opinion,
        @Nullable Instant issuedAt,
        @Nullable String issuedBy,
        @Nullable String paperNumber,
        int version) {}
