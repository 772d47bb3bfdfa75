package org.duban.workflow;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.atomic.AtomicLong;
import org.duban.workflow.Consistency.Check;
import org.duban.workflow.Consistency.Report;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Checks everything once a night, tells the log, and keeps the number of breaches as {@code duban_consistency_breaches}. */
@Component
class NightlyCheck {

    private static final Logger log = LoggerFactory.getLogger(NightlyCheck.class);

    private final Consistency consistency;
    private final AtomicLong breaches;

    NightlyCheck(Consistency consistency, MeterRegistry metrics) {
        this.consistency = consistency;
        this.breaches = metrics.gauge("duban.consistency.breaches", new AtomicLong());
    }

    @Scheduled(cron = "0 30 2 * * *", zone = "Asia/Shanghai")
    void run() {
        Report report = consistency.thoroughReport();
        breaches.set(report.checks().stream().mapToLong(Check::count).sum());
        if (report.sound()) {
            log.info("Consistency: {} checks, all sound", report.checks().size());
        } else {
            report.checks().stream()
                    .filter(check -> check.count() > 0)
                    .forEach(check -> log.error(
                            "Consistency: {} broken {} times, such as {}",
                            check.name(),
                            check.count(),
                            check.samples()));
        }
    }
}
