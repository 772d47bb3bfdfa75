package org.duban.risk;

import java.time.Instant;
import org.duban.dispatch.RiskSign;
import org.duban.plan.TaskKind;
import org.jspecify.annotations.Nullable;

/** A risk in a list, with its task. */
record RiskRow(
        long id,
        long planId,
        long planTaskId,
        String taskNumber,
        String taskTitle,
        TaskKind taskKind,
        String what,
        int likelihood,
        int impact,
        RiskLevel level,
        @Nullable String measure,
        long ownerUnitId,
        String ownerUnitName,
        @Nullable RiskSign sign,
        @Nullable String signWords,
        RiskOrigin origin,
        RiskState state,
        @Nullable String reason,
        @Nullable String response,
        @Nullable String verdict,
        @Nullable Instant raisedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant judgedAt,
        Instant createdAt,
        Instant changedAt,
        int version) {}
