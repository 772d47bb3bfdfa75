package org.duban.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which duties a list wants, within what its reader may see.
 *
 * @param seats the posts whose duties are the reader's own
 * @param at the last moment of a past day; null for now
 * @param everyUnit the reader oversees all units and asks for more than the own duties
 * @param assignees in whose hands; null for anybody's
 * @param standing whether the clock of its task stands still (中止); null for either
 * @param released whose assignee left the unit
 * @param soon until when a duty counts as due soon; null where nobody counts them
 * @param me the reader and all whom the reader stands in for; never empty
 * @param wholeUnits the units that the reader may oversee; null when only the own duties are asked for
 */
record WorkItemFilter(
        boolean open,
        List<Seat> seats,
        boolean everyUnit,
        @Nullable Set<Long> wholeUnits,
        @Nullable Long planId,
        @Nullable Long planTaskId,
        @Nullable Long unitId,
        @Nullable Set<Long> assignees,
        boolean unassigned,
        boolean released,
        Set<Long> me,
        @Nullable Set<String> elements,
        @Nullable Boolean overdue,
        @Nullable Boolean standing,
        WorkItems.Times times,
        @Nullable String search,
        @Nullable Instant at,
        @Nullable Instant soon,
        String orderBy,
        int limit,
        int offset) {

    /** The only unit that can be meant, so that the index gives its duties in the order of the list; null for several. */
    @Nullable
    Long onlyUnit() {
        Set<Long> units =
                seats.stream().flatMap(seat -> seat.unitIds().stream()).collect(Collectors.toSet());
        return everyUnit || wholeUnits != null || units.size() != 1
                ? null
                : units.iterator().next();
    }

    /**
     * A post that duties are laid before.
     *
     * @param personId whose duties alone are meant; null for all of the post
     * @param unitIds the unit and those it succeeded; for the committee's posts the office, whose duties they are
     */
    record Seat(String role, Set<Long> unitIds, @Nullable Long personId) {}
}
