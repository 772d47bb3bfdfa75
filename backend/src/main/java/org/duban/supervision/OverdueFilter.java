package org.duban.supervision;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * @param done those done late, instead of those still open
 * @param dueFrom from when on the date lies, and {@code dueBefore} until when
 * @param at the last moment of a past day; null for now
 * @param visibleUnits null for everything
 */
record OverdueFilter(
        @Nullable Long planId,
        @Nullable Long unitId,
        boolean done,
        @Nullable Boolean escalated,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        @Nullable Instant at,
        @Nullable Set<Long> visibleUnits) {}
