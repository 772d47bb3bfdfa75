package org.duban.workflow.engine;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

/** Up when the engine answers from its tables; failed jobs are shown but do not take the server out of service. */
@Component("engine")
class EngineHealth extends AbstractHealthIndicator {

    private final ManagementService management;

    EngineHealth(ManagementService management) {
        this.management = management;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up()
                .withDetail(
                        "failedJobs",
                        management.createJobQuery().noRetriesLeft().count());
    }
}
