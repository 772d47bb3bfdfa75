package org.duban.dispatch;

import java.time.Instant;
import java.util.Set;

/** People of the unit that owns a duty were told something about it that concerns them alone. */
public record ColleaguesTold(Duty duty, Matter matter, Set<Long> people, String sentence, Instant at) {

    public enum Matter {
        ASSIGNED,
        RELEASED,
        DONE_BY_OTHER,
        OPINION_ASKED,
        OPINION_GIVEN,
        COPIED
    }
}
