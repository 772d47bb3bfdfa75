package org.duban.supervision;

import org.duban.shared.history.KeptTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of instructions as of a past day is read from. */
@Configuration(proxyBeanMethods = false)
class KeptInstructions {
    static final KeptTable TABLE = new KeptTable(
            "instruction",
            "id",
            "plan_id",
            "plan_task_id",
            "unit_id",
            "unit_name",
            "words",
            "paper_number",
            "until",
            "state",
            "answer",
            "given_at",
            "given_by",
            "ended_at");

    @Bean
    KeptTable keptInstructionTable() {
        return TABLE;
    }
}
