package org.duban.supervision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param workItemId the duty, or a later time of the same step, which keeps the lapse of the first
 * @param from the first day of the first month
 * @param at the last moment of a past day; null for now
 * @param visibleUnits null for everything
 */
record LatenessFilter(
        @Nullable Long id,
        @Nullable Long planId,
        @Nullable Long unitId,
        @Nullable Long workItemId,
        @Nullable LatenessClass latenessClass,
        @Nullable LatenessCause cause,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant at,
        @Nullable Set<Long> visibleUnits) {

    static LatenessFilter one(long id, @Nullable Set<Long> visibleUnits) {
        return new LatenessFilter(id, null, null, null, null, null, null, null, null, visibleUnits);
    }
}
