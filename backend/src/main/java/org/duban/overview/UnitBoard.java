package org.duban.overview;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a unit looks at first.
 *
 * @param units those that the reader may choose, this one among them
 * @param led the tasks that it leads, by light
 * @param parts what the other units of these tasks have reported and what they owe
 * @param hands in whose hands its open duties are; of a past day that is not told
 * @param asked what came to it in the month of the day
 * @param absent who of its people is away on the day
 */
record UnitBoard(
        LocalDate asOf,
        long unitId,
        String unit,
        List<Choice> units,
        Tally tasks,
        List<Tally> led,
        List<Tally> parts,
        DutyTallies.Late late,
        DutyTallies.Coming coming,
        List<Tally> hands,
        List<Tally> asked,
        List<Absent> absent) {

    record Choice(long unitId, String unit) {}

    record Absent(long personId, String person, @Nullable String deputy, LocalDate until, String reason) {}
}
