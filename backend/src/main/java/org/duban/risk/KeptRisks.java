package org.duban.risk;

import org.duban.shared.history.KeptTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of risks as of a past day is read from. */
@Configuration(proxyBeanMethods = false)
class KeptRisks {
    static final KeptTable TABLE = new KeptTable(
            "risk",
            "id",
            "plan_id",
            "plan_task_id",
            "what",
            "likelihood",
            "impact",
            "level",
            "measure",
            "owner_unit_id",
            "owner_unit_name",
            "sign",
            "sign_words",
            "origin",
            "state",
            "reason",
            "response",
            "verdict",
            "raised_at",
            "answered_at",
            "judged_at",
            "created_at",
            "changed_at",
            "version");

    @Bean
    KeptTable keptRiskTable() {
        return TABLE;
    }
}
