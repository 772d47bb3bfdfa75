package org.duban.application;

import org.duban.shared.history.KeptTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of applications as of a past day is read from. */
@Configuration(proxyBeanMethods = false)
class KeptApplications {
    static final KeptTable TABLE = new KeptTable(
            "application",
            "id",
            "kind",
            "plan_id",
            "plan_task_id",
            "unit_id",
            "unit_name",
            "subject_type",
            "subject_id",
            "subject_name",
            "extent_days",
            "state",
            "filed_at",
            "filed_by",
            "ended_at");

    @Bean
    KeptTable applicationTable() {
        return TABLE;
    }
}
