package org.duban.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A duty was laid before its unit; one that comes again may be late from the start. */
public record DutyOpened(Duty duty, @Nullable Instant lateSince, Instant at) {

    public DutyOpened(Duty duty, Instant at) {
        this(duty, null, at);
    }
}
