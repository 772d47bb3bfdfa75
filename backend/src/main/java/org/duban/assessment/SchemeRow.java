package org.duban.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The scheme of a round as it is written down. */
record SchemeRow(
        long id,
        long planId,
        RoundKind kind,
        String title,
        @Nullable LocalDate asOf,
        @Nullable String scope,
        BigDecimal scoreStep,
        int partDays,
        int selfDays,
        int verifyDays,
        int objectionDays,
        int samplePercent,
        String drafter,
        Instant draftedAt,
        String draftedBy,
        int version) {}
