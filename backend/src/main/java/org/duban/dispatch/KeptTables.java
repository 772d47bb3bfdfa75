package org.duban.dispatch;

import org.duban.shared.history.KeptTable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of this room's tables can be shown as of a past day; {@code task_status} keeps its own history. */
@Configuration(proxyBeanMethods = false)
class KeptTables {
    static final KeptTable MILESTONES = new KeptTable(
            "milestone",
            "id",
            "work_plan_id",
            "plan_task_id",
            "ordinal",
            "title",
            "due",
            "original_due",
            "unit_id",
            "unit_name",
            "yearly_target",
            "state",
            "state_at");

    static final KeptTable ASSIGNMENTS = new KeptTable(
            "assignment",
            "id",
            "plan_id",
            "plan_task_id",
            "unit_id",
            "unit_name",
            "written_as",
            "role",
            "state",
            "acknowledged_at",
            "acknowledged_by",
            "created_at");

    static final KeptTable REPORTS = new KeptTable(
            "progress_report",
            "id",
            "round_id",
            "plan_id",
            "plan_task_id",
            "state",
            "submitted_at",
            "submitted_by",
            "signed_at",
            "signed_by",
            "verified_at",
            "verified_by");

    static final KeptTable PARTS = new KeptTable(
            "progress_part",
            "id",
            "report_id",
            "assignment_id",
            "unit_id",
            "unit_name",
            "state",
            "submitted_at",
            "submitted_by",
            "signed_at",
            "signed_by");

    @Bean
    KeptTable keptMilestones() {
        return MILESTONES;
    }

    @Bean
    KeptTable keptAssignments() {
        return ASSIGNMENTS;
    }

    @Bean
    KeptTable keptReports() {
        return REPORTS;
    }

    @Bean
    KeptTable keptParts() {
        return PARTS;
    }
}
