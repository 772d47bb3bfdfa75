package org.duban.workflow;

import org.duban.dispatch.Lights;
import org.duban.risk.RiskWatch;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What follows from a new day alone: lateness grows without anything happening. */
@Component
class NewDay {

    private final Lights lights;
    private final RiskWatch risks;

    NewDay(Lights lights, RiskWatch risks) {
        this.lights = lights;
        this.risks = risks;
    }

    /** Several servers may do it at once: each task is locked and judged again, to the same end. */
    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Shanghai")
    void begin() {
        lights.refreshRunningLate();
        risks.look();
    }
}
