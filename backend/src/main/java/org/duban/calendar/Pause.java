package org.duban.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** A stretch in which the clock of a duty stood still. */
public record Pause(Instant from, Instant to) {

    public Pause {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A pause cannot end before it begins");
        }
    }

    /** In order of time, with those that overlap made one: an hour cannot be paused twice. */
    static List<Pause> joined(Collection<Pause> pauses) {
        List<Pause> joined = new ArrayList<>();
        pauses.stream().sorted(Comparator.comparing(Pause::from)).forEach(pause -> {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).touches(pause)) {
                joined.set(last, joined.get(last).joinedWith(pause));
            } else {
                joined.add(pause);
            }
        });
        return joined;
    }

    private boolean touches(Pause next) {
        return !next.from().isAfter(to);
    }

    private Pause joinedWith(Pause next) {
        return new Pause(from, next.to().isAfter(to) ? next.to() : to);
    }
}
