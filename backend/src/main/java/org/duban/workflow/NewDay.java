package org.duban.workflow;

import org.duban.dispatch.Lights;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What follows from a new day alone: lateness grows without anything happening. */
@Component
class NewDay {

    private final Lights lights;

    NewDay(Lights lights) {
        this.lights = lights;
    }

    /** Several servers may do it at once: each task is locked and judged again, to the same end. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    void begin() {
        lights.refreshRunningLate();
    }
}
