package org.duban.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class BackoffProperties {

    private static final Backoff RULE = Backoff.STANDARD;

    @Property
    void a_wait_is_at_least_half_and_at_most_the_whole_of_the_doubled_time(
            @ForAll @IntRange(min = 1, max = 1000) int tried,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        double doubled = Math.min(
                RULE.first().toMillis() * Math.pow(2, tried - 1), RULE.longest().toMillis());
        assertThat((double) RULE.after(tried, random, null).toMillis()).isBetween(doubled / 2, doubled);
    }

    @Property
    void waits_never_get_shorter_at_the_same_draw(
            @ForAll @IntRange(min = 1, max = 100) int tried,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        assertThat(RULE.after(tried + 1, random, null)).isGreaterThanOrEqualTo(RULE.after(tried, random, null));
    }

    @Property
    void who_asks_to_be_left_alone_is_but_for_a_day_at_most(
            @ForAll @IntRange(min = 1, max = 20) int tried,
            @ForAll @IntRange(min = -1000, max = 10_000_000) int seconds,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        Duration wait = RULE.after(tried, random, Duration.ofSeconds(seconds));
        assertThat(wait).isGreaterThanOrEqualTo(Duration.ofSeconds(Math.min(seconds, 86_400)));
        assertThat(wait).isBetween(Duration.ZERO, Duration.ofDays(1));
    }

    @Property
    void it_is_given_up_once_and_for_all(@ForAll @IntRange(min = 1, max = 100) int tried) {
        assertThat(RULE.isOver(tried)).isEqualTo(tried >= RULE.tries());
    }
}
