package org.duban.organisation;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which units' duties went to which by a day, told by ids alone. */
final class Successions {

    /** @param lastDay on which the unit still has its duties */
    record Succession(long id, long successorId, @Nullable LocalDate lastDay) {}

    private final Map<Long, Succession> over;

    static Stream<Succession> of(Unit unit) {
        return unit.successorId() == null
                ? Stream.of()
                : Stream.of(new Succession(unit.id(), unit.successorId(), unit.validTo()));
    }

    Successions(List<Succession> all, LocalDate on) {
        over = all.stream()
                .filter(one -> one.lastDay() != null && one.lastDay().isBefore(on))
                .collect(Collectors.toMap(Succession::id, Function.identity()));
    }

    /** The unit and all whose line of successors ends with it. */
    Set<Long> lineage(long id) {
        return Stream.concat(Stream.of(id), over.keySet().stream().filter(former -> heir(former) == id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who holds the unit's duties: itself, or the end of its line of successors. */
    long heir(long id) {
        Set<Long> seen = new HashSet<>();
        long unit = id;
        for (Succession next = over.get(unit); next != null && seen.add(unit); next = over.get(unit)) {
            unit = next.successorId();
        }
        return unit;
    }
}
