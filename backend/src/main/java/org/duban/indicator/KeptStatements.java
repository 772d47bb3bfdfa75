package org.duban.indicator;

import org.duban.shared.history.KeptTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How far each statement had come on a past day; bases and values keep their own time. */
@Configuration(proxyBeanMethods = false)
class KeptStatements {
    static final KeptTable STATEMENTS = new KeptTable(
            "indicator_statement",
            "id",
            "indicator_id",
            "plan_id",
            "period_year",
            "period_quarter",
            "correction",
            "state",
            "due");

    @Bean
    KeptTable keptIndicatorStatements() {
        return STATEMENTS;
    }
}
