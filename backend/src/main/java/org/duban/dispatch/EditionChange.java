package org.duban.dispatch;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a new edition of a work plan changes, and so who has to countersign anew. A unit that agreed has read a text: as
 * long as the common text and its own milestones and work stay the same, its word holds and it is not asked twice.
 */
record EditionChange(Edition before, Edition after) {

    /** What of an edition is countersigned. */
    record Edition(WorkPlan plan, List<Milestone> milestones, List<Division> division) {}

    boolean concerns(long unitId) {
        return commonText() || touched().contains(unitId);
    }

    private boolean commonText() {
        return !before.plan().summary().equals(after.plan().summary())
                || touched().contains(null);
    }

    /** The units whose lines differ, null for lines that are nobody's and so everybody's. */
    private Set<@Nullable Long> touched() {
        Set<@Nullable Long> units = new HashSet<>();
        different(lines(before), lines(after)).forEach(line -> units.add(line.unit()));
        return units;
    }

    private record Line(
            @Nullable Long unit,
            String text,
            @Nullable LocalDate due,
            @Nullable String target) {}

    private static List<Line> lines(Edition edition) {
        List<Line> lines = new java.util.ArrayList<>();
        edition.milestones()
                .forEach(one -> lines.add(new Line(one.unitId(), one.title(), one.due(), one.yearlyTarget())));
        edition.division().forEach(one -> lines.add(new Line(one.unitId(), one.work(), null, null)));
        return lines;
    }

    /** Lines that are in one edition more often than in the other; their order does not matter. */
    private static Collection<Line> different(List<Line> before, List<Line> after) {
        Map<Line, Long> old = before.stream().collect(groupingBy(identity(), counting()));
        Map<Line, Long> now = after.stream().collect(groupingBy(identity(), counting()));
        Set<Line> all = new HashSet<>(old.keySet());
        all.addAll(now.keySet());
        all.removeIf(line -> Objects.equals(old.get(line), now.get(line)));
        return all;
    }
}
