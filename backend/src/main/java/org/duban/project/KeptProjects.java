package org.duban.project;

import java.util.List;
import org.duban.shared.history.KeptTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a list of key projects as of a past day is read from: what completes each, with its units and milestones. */
@Configuration(proxyBeanMethods = false)
class KeptProjects {
    static final KeptTable COMPLETION = new KeptTable(
            "project_completion",
            "key_project_id",
            "plan_id",
            "state",
            "parent_task_id",
            "due",
            "signing_id",
            "opinion",
            "version");
    static final KeptTable UNITS = new KeptTable(
            "project_unit",
            List.of("key_project_id", "ordinal"),
            List.of("key_project_id", "ordinal", "unit_id", "unit_name", "role"));
    static final KeptTable MILESTONES = new KeptTable(
            "project_milestone",
            List.of("key_project_id", "ordinal"),
            List.of("key_project_id", "ordinal", "title", "due"));

    @Bean
    KeptTable completionTable() {
        return COMPLETION;
    }

    @Bean
    KeptTable projectUnitTable() {
        return UNITS;
    }

    @Bean
    KeptTable projectMilestoneTable() {
        return MILESTONES;
    }
}
