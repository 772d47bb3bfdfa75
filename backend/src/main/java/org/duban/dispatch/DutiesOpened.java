package org.duban.dispatch;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Duties were laid before their units in one go, as when a task goes out to all that share it. */
public record DutiesOpened(List<Opened> duties, Instant at) {

    /** @param lateSince of a duty that comes again and may be late from the start */
    public record Opened(Duty duty, @Nullable Instant lateSince) {}

    public static DutiesOpened of(Duty duty, Instant at) {
        return new DutiesOpened(List.of(new Opened(duty, null)), at);
    }
}
