package org.duban.delivery;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait before the next try: twice as long each time up to a limit, of which a random part up to a half is left
 * out, so that what failed together does not come again together.
 *
 * @param tries after which it is given up
 */
record Backoff(Duration first, Duration longest, int tries) {

    /** Given up after some fourteen hours: a gateway may be down for a night. */
    static final Backoff STANDARD = new Backoff(Duration.ofSeconds(30), Duration.ofHours(4), 12);

    /** What another side may ask for at most. */
    private static final Duration LONGEST_ASKED = Duration.ofDays(1);

    private static final int MOST_DOUBLINGS = 30;

    boolean isOver(int tried) {
        return tried >= tries;
    }

    /**
     * @param tried how often it was tried, from 1
     * @param random from 0 to below 1
     * @param asked how long the other side asked to be left alone
     */
    Duration after(int tried, double random, @Nullable Duration asked) {
        Duration doubled = first.multipliedBy(1L << Math.min(tried - 1, MOST_DOUBLINGS));
        Duration whole = shorter(doubled, longest);
        Duration wait = whole.minus(Duration.ofMillis((long) (whole.toMillis() / 2.0 * random)));
        Duration wanted = asked == null ? Duration.ZERO : shorter(asked, LONGEST_ASKED);
        return wait.compareTo(wanted) < 0 ? wanted : wait;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
