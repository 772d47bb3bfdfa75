package org.duban.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.duban.shared.SystemTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo's clock: it ticks as any clock, but can be put forward, and takes the engine's clock along. */
@Component("clock")
@Profile("demo")
public class DemoClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /**
     * The engine's clock is one for the whole JVM, and another server may have left it in the future. A demo that is
     * started again goes on where its last write left it: a leap into the present would let years of deadlines lapse.
     */
    DemoClock(JdbcClient jdbc, @Value("${duban.demo.story:true}") boolean hasStory) {
        ClockUtil.reset();
        if (hasStory) {
            lastWrite(jdbc).ifPresent(this::set);
        }
    }

    private static Optional<Instant> lastWrite(JdbcClient jdbc) {
        return jdbc.sql("select at from audit_entry order by at desc limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead).truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return SystemTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), ahead);
    }

    /** Puts the clock to an instant, which may lie in the past too: the demo's story begins in 2022. */
    public void set(Instant now) {
        ahead = Duration.between(Instant.now(), now);
        ClockUtil.offset(ahead.toMillis());
    }
}
