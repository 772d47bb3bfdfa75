package org.duban.assessment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * 抽查记录卡: who looked where and when, and what they found.
 *
 * @param isTrue whether what was claimed is so
 */
public record CheckCard(
        long id,
        long selfAssessmentId,
        String people,
        LocalDate checkedOn,
        String place,
        String found,
        boolean isTrue,
        Instant enteredAt,
        String enteredBy) {}
