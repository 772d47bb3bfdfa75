package org.duban.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What became of a try. */
record Outcome(Kind kind, String why, @Nullable Duration asked) {

    enum Kind {
        /** The other side has it. */
        DELIVERED,
        /** It may be taken later. */
        POSTPONED,
        /** It will not be taken, however often it is tried. */
        REFUSED
    }

    static Outcome delivered() {
        return new Outcome(Kind.DELIVERED, "", null);
    }

    static Outcome postponed(String why) {
        return new Outcome(Kind.POSTPONED, why, null);
    }

    /** @param asked what the other side asked for */
    static Outcome postponed(String why, @Nullable Duration asked) {
        return new Outcome(Kind.POSTPONED, why, asked);
    }

    static Outcome refused(String why) {
        return new Outcome(Kind.REFUSED, why, null);
    }
}
