package org.duban.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.duban.shared.SystemTime;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The demo's clock: it ticks as any clock, but can be put forward, and takes the engine's clock along. */
@Component("clock")
@Profile("demo")
public class DemoClock extends Clock {

    private volatile Duration ahead = Duration.ZERO;

    /** The engine's clock is one for the whole JVM, and another server may have left it in the future. */
    DemoClock() {
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
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
