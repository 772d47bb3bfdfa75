package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duban.story.Officials.ok;
import static org.duban.testing.SmallPlan.joint;
import static org.duban.testing.SmallPlan.lead;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duban.story.Officials;
import org.duban.testing.ServerTest;
import org.duban.testing.SmallPlan;
import org.duban.workflow.Consistency.Check;
import org.duban.workflow.Consistency.Report;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Every check finds what it is there for. */
@ServerTest
class ConsistencyTest {

    @LocalServerPort
    int port;

    @Autowired
    SmallPlan small;

    @Autowired
    Consistency consistency;

    @Autowired
    NightlyCheck nightly;

    @Autowired
    MeterRegistry metrics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private static final Map<String, Object> FACTS = new HashMap<>();

    /** A plan whose first unit has acknowledged its task and whose second has not. */
    @BeforeEach
    void a_running_plan() {
        if (!FACTS.isEmpty()) {
            return;
        }
        Officials officials = new Officials(port);
        LocalDate today = officials.today();
        long plan =
                small.published(today, today.plusYears(2), List.of(lead("市民政局")), List.of(joint("市教育局"), joint("市残联")));
        officials.clockTo(today.plusDays(1).toString());
        JsonNode done = officials.openDuty(plan, "acknowledgeTask", "市民政局");
        ok(officials.complete(done, "ACCEPTED", Map.of()));
        FACTS.put("plan", plan);
        FACTS.put("survey", draftedSurvey(officials, plan));
        FACTS.put("project", small.keyProjects(plan, "建成托养中心").get(0));
        long indicator = small.indicator(plan, "无障碍改造户数", 1561);
        FACTS.put("indicator", indicator);
        FACTS.put("basis", withdrawnBasis(plan, indicator));
        FACTS.put("task", small.taskIds(plan).get(0));
        FACTS.put("done", done.path("id").asLong());
        FACTS.put(
                "matter",
                curedMatter(plan, small.taskIds(plan).get(0), done.path("id").asLong()));
        FACTS.put("round", draftedRound(plan));
        FACTS.put("paper", droppedPaper(plan));
        FACTS.put(
                "open",
                officials.openDuty(plan, "acknowledgeTask", "市残联").path("id").asLong());
    }

    /** Asked for, taken back, and so nobody's duty. */
    private long withdrawnBasis(long plan, long indicator) {
        jdbc.sql("""
                insert into indicator_basis (indicator_id, plan_id, edition, state, unit_id, unit_name, rhythm, by_county,
                  asked_at, asked_by)
                values (:indicator, :plan, 9, 'WITHDRAWN', 1, '甲', 'YEARLY', false, current_timestamp, '甲')""").param("indicator", indicator).param("plan", plan).update();
        return jdbc.sql("select id from indicator_basis where indicator_id = :indicator")
                .param("indicator", indicator)
                .query(Long.class)
                .single();
    }

    private long droppedPaper(long plan) {
        jdbc.sql("""
                insert into paper (kind, plan_id, state, title, content, created_at, created_by)
                values ('BULLETIN', :plan, 'DROPPED', '甲', '{}', current_timestamp, '甲')""").param("plan", plan).update();
        return jdbc.sql("select id from paper where plan_id = :plan")
                .param("plan", plan)
                .query(Long.class)
                .single();
    }

    private static long draftedSurvey(Officials officials, long plan) {
        return ok(Officials.post(officials.office(), "/api/surveys", Map.of("planId", plan, "title", "满意度调查")))
                .path("id")
                .asLong();
    }

    private long curedMatter(long plan, long task, long workItem) {
        jdbc.sql("""
                insert into supervision_matter (plan_id, plan_task_id, ground, subject_id, times, subject, unit_id,
                  unit_name, due, state, opened_at)
                values (:plan, :task, 'LATE_DUTY', :item, 1, '签收任务', 1, '甲', current_timestamp, 'CURED', current_timestamp)""")
                .param("plan", plan)
                .param("task", task)
                .param("item", workItem)
                .update();
        return jdbc.sql("select id from supervision_matter where subject_id = :item")
                .param("item", workItem)
                .query(Long.class)
                .single();
    }

    private long draftedRound(long plan) {
        jdbc.sql("""
                insert into assessment_round (plan_id, kind, title, state, score_step, part_days, self_days, verify_days,
                  objection_days, sample_percent, drafter, drafted_at, drafted_by)
                values (:plan, 'YEARLY', '年度评估', 'DRAFT', 1, 1, 2, 3, 5, 20, 'office', current_timestamp, '甲')""").param("plan", plan).update();
        return jdbc.sql("select id from assessment_round where plan_id = :plan")
                .param("plan", plan)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            task-without-instance  | delete from process_instance where process = 'plan-task' and subject_id = :task
            instance-without-task  | delete from process_instance where process = 'plan-task' and subject_id = :task
            business-key-twice     | update ACT_HI_PROCINST set BUSINESS_KEY_ = '1' where PROC_DEF_KEY_ = 'plan-task'
            duty-without-engine-task | update work_item set task_id = 'gone' where id = :open
            engine-task-without-duty | update work_item set state = 'WITHDRAWN' where id = :open
            done-without-history   | update work_item set state = 'DONE' where id = :open
            history-without-done   | update work_item set state = 'WITHDRAWN' where id = :done
            closed-but-running     | update task_status set phase = 'CLOSED' where plan_task_id = :task
            duty-twice             | update work_item set assignment_id = null where plan_id = :plan and state = 'OPEN'
            due-date-differs       | update work_item set due = '2001-01-01' where id = :open
            deadline-lost          | update work_item set expired_at = due where id = :open
            timer-differs          | update work_item set due = '2001-01-01' where id = :open
            job-without-incident   | update ACT_RU_JOB set RETRIES_ = 0 where EXECUTION_ID_ = (select execution_id from work_item where id = :open)
            incident-without-job   | insert into ACT_RU_INCIDENT (ID_, REV_, INCIDENT_TIMESTAMP_, INCIDENT_TYPE_, CONFIGURATION_) values ('made-up', 1, current_timestamp, 'failedJob', 'gone')
            orphan-in-engine       | update ACT_RU_JOB set EXECUTION_ID_ = 'gone' where EXECUTION_ID_ = (select execution_id from work_item where id = :open)
            plan-without-instance  | delete from process_instance where process = 'plan-implementation' and subject_id = :plan
            plan-without-instance  | update plan set state = 'CLOSED' where id = :plan
            plan-without-instance  | update plan set state = 'DRAFT' where id = :plan
            done-but-untold        | delete from timeline_entry where work_item_id = :done
            told-but-not-done      | update work_item set state = 'OPEN' where id = :done
            told-but-not-done      | insert into timeline_entry (plan_id, at, kind, sentence, work_item_id) values (:plan, current_timestamp, 'DUTY_COMPLETED', '一', :done), (:plan, current_timestamp, 'DUTY_COMPLETED', '二', :done)
            lapse-untold           | update work_item set lapsed_at = due where id = :done
            lapse-untold           | insert into timeline_entry (plan_id, at, kind, sentence, work_item_id) values (:plan, current_timestamp, 'DUTY_LAPSED', '逾期', :open)
            lapse-missing          | update work_item set due = '2001-01-01' where id = :done
            signed-project-without-task | insert into project_completion (key_project_id, plan_id, state, changed_at, changed_by) values (:project, :plan, 'SIGNED', current_timestamp, '甲')
            raised-risk-without-duty | insert into risk (plan_id, plan_task_id, what, likelihood, impact, level, owner_unit_id, owner_unit_name, origin, state, created_at, changed_at) values (:plan, :task, '资金不到位', 3, 3, 'CONSIDERABLE', 1, '甲', 'RULE', 'PROPOSED', current_timestamp, current_timestamp)
            raised-risk-without-duty | insert into risk (plan_id, plan_task_id, what, likelihood, impact, level, owner_unit_id, owner_unit_name, origin, state, created_at, changed_at) values (:plan, :task, '资金不到位', 3, 3, 'CONSIDERABLE', 1, '甲', 'PEOPLE', 'OCCURRED', current_timestamp, current_timestamp)
            override-adrift        | insert into light_override (plan_task_id, light, reason, until_day, signed_at, signed_by, by_leader) values (:task, 'RED', '一', current_date, current_timestamp, '甲', true)
            notice-passed-over     | insert into notice (kind, subject, recipient, title, sentence, at, passed_on_at) values ('URGED', 'made-up-1', 'nobody', '一', '一', '2001-01-01', null), ('URGED', 'made-up-2', 'nobody', '二', '二', '2001-01-02', '2001-01-02')
            delivery-without-notice | insert into delivery (username, channel, matter, notice_id, state, tries, created_at, next_at) values ('nobody', 'mail', 'notice:0', 0, 'SENT', 1, current_timestamp, current_timestamp)
            paper-number-gap       | insert into paper (kind, plan_id, state, title, content, created_at, created_by, code, number_year, ordinal, number_text, issued_at, signed_by, content_hash, file_hash, file_size) values ('ORDER', :plan, 'ISSUED', '甲', '{}', current_timestamp, '甲', '临残工委办督', 1999, 2, '临残工委办督〔1999〕2号', current_timestamp, '甲', 'a', 'abcd', 1)
            paper-unsigned-number  | insert into paper (kind, plan_id, state, title, content, created_at, created_by, code, number_year, ordinal, number_text, issued_at, signed_by, content_hash, file_hash, file_size) values ('ORDER', :plan, 'DRAFT', '甲', '{}', current_timestamp, '甲', '临残工委办督', 1999, 1, '临残工委办督〔1999〕1号', null, null, null, null, null)
            paper-unsigned-number  | insert into paper (kind, plan_id, state, title, content, created_at, created_by, code, number_year, ordinal, number_text, issued_at, signed_by, content_hash, file_hash, file_size) values ('ORDER', :plan, 'VOIDED', '甲', '{}', current_timestamp, '甲', '临残工委办督', 1999, 1, '临残工委办督〔1999〕1号', current_timestamp, '甲', 'a', 'abcd', 1)
            paper-number-text      | insert into paper (kind, plan_id, state, title, content, created_at, created_by, code, number_year, ordinal, number_text, issued_at, signed_by, content_hash, file_hash, file_size) values ('ORDER', :plan, 'ISSUED', '甲', '{}', current_timestamp, '甲', '临残工委办督', 1999, 1, '临残工委办督[1999]001号', current_timestamp, '甲', 'a', 'abcd', 1)
            paper-without-file     | insert into paper (kind, plan_id, state, title, content, created_at, created_by, code, number_year, ordinal, number_text, issued_at, signed_by, content_hash, file_hash, file_size) values ('ORDER', :plan, 'ISSUED', '甲', '{}', current_timestamp, '甲', '临残工委办督', 1999, 1, '临残工委办督〔1999〕1号', current_timestamp, '甲', 'a', 'abcd', 1)
            matter-without-late-duty | update supervision_matter set state = 'OPEN' where id = :matter
            matter-without-missed-milestone | update supervision_matter set ground = 'MISSED_MILESTONE', state = 'OPEN' where id = :matter
            matter-without-red-light | update supervision_matter set ground = 'RED_TASK', subject_id = plan_task_id, state = 'OPEN' where id = :matter
            rung-without-duty | insert into supervision_rung (matter_id, rung, state, reason, signed_by, answer_days, proposed_at) values (:matter, 'REMINDER', 'PROPOSED', '逾期', 'OFFICE', 5, current_timestamp)
            duty-without-rung | update work_item set process = 'supervision-order', subject_id = 0 where id = :open
            rung-skipped | insert into supervision_rung (matter_id, rung, state, reason, signed_by, answer_days, proposed_at) values (:matter, 'RED', 'CURED', '逾期', 'LEADER', 5, current_timestamp)
            order-without-paper | insert into supervision_rung (matter_id, rung, state, reason, signed_by, answer_days, proposed_at, issued_at, paper_number) values (:matter, 'BLUE', 'CURED', '逾期', 'OFFICE', 5, current_timestamp, current_timestamp, '督〔2022〕1号')
            round-out-of-step | update assessment_round set submitted_at = current_timestamp where id = :round
            self-assessment-out-of-step | insert into self_assessment (round_id, plan_id, plan_task_id, ordinal, lead_unit_id, lead_unit_name, state) values (:round, :plan, :task, 0, 1, '甲', 'COLLECTING')
            objection-out-of-step | insert into self_assessment (round_id, plan_id, plan_task_id, ordinal, lead_unit_id, lead_unit_name, state) values (:round, :plan, :task, 0, 1, '甲', 'VERIFIED') ;; insert into score_objection (self_assessment_id, round_id, plan_id, plan_task_id, unit_id, unit_name, state, reason, total_before, filed_at, filed_by) select max(e.id), :round, :plan, :task, 1, '甲', 'SIGNED', '一', 80, current_timestamp, '甲' from self_assessment e
            finding-out-of-step | insert into self_assessment (round_id, plan_id, plan_task_id, ordinal, lead_unit_id, lead_unit_name, state) values (:round, :plan, :task, 0, 1, '甲', 'VERIFIED') ;; insert into finding (round_id, self_assessment_id, plan_id, plan_task_id, source, unit_id, unit_name, state, problem, wanted, term_days, recorded_at, recorded_by, issued_at) select :round, max(e.id), :plan, :task, 'VERIFICATION', 1, '甲', 'ISSUED', '一', '二', 5, current_timestamp, '甲', current_timestamp from self_assessment e
            score-missing | insert into self_assessment (round_id, plan_id, plan_task_id, ordinal, lead_unit_id, lead_unit_name, state) values (:round, :plan, :task, 0, 1, '甲', 'VERIFIED')
            snapshot-missing | update assessment_round set opened_at = current_timestamp where id = :round
            indicator-adrift | insert into indicator_basis (indicator_id, plan_id, edition, state, unit_id, unit_name, rhythm, by_county, baseline, asked_at, asked_by, valid_from, valid_to) values (:indicator, :plan, 1, 'AGREED', 1, '甲', 'YEARLY', false, 5, current_timestamp, '甲', current_timestamp, '9999-12-30')
            indicator-adrift | insert into indicator_basis (indicator_id, plan_id, edition, state, unit_id, unit_name, rhythm, by_county, asked_at, asked_by, valid_from, valid_to) values (:indicator, :plan, 1, 'AGREED', 1, '甲', 'YEARLY', false, current_timestamp, '甲', current_timestamp, '9999-12-30'), (:indicator, :plan, 2, 'AGREED', 1, '甲', 'YEARLY', false, current_timestamp, '甲', current_timestamp, '9999-12-30')
            indicator-without-duty | insert into indicator_basis (indicator_id, plan_id, edition, state, unit_id, unit_name, rhythm, by_county, asked_at, asked_by) values (:indicator, :plan, 1, 'ASKED', 1, '甲', 'YEARLY', false, current_timestamp, '甲')
            indicator-without-duty | insert into indicator_statement (indicator_id, plan_id, basis_id, period_year, period_quarter, correction, state, unit_id, unit_name, asked_at, due) values (:indicator, :plan, :basis, 2022, 0, 0, 'ASKED', 1, '甲', current_timestamp, current_timestamp)
            indicator-value-unconfirmed | insert into indicator_statement (indicator_id, plan_id, basis_id, period_year, period_quarter, correction, state, unit_id, unit_name, asked_at, due) values (:indicator, :plan, :basis, 2022, 0, 0, 'CONFIRMED', 1, '甲', current_timestamp, current_timestamp)
            joined-without-bulletin | insert into supervision_rung (matter_id, rung, state, reason, signed_by, answer_days, proposed_at) values (:matter, 'BULLETIN', 'JOINED', '逾期', 'LEADER', 5, current_timestamp)
            bulletin-without-paper | insert into bulletin (plan_id, title, period_kind, period_from, period_to, scope, state, facts_at, filled_at, created_at, created_by, paper_id) values (:plan, '甲', 'FREE', '2022-01-01', '2022-01-02', 'PLAN', 'ISSUED', current_timestamp, current_timestamp, current_timestamp, '甲', :paper)
            report-without-paper   | insert into evaluation_report (round_id, plan_id, paper_id, state, title, main_to, to_units, basis, basis_hash, taken_at, taken_by, drafted_at, drafted_by) values (:round, :plan, :paper, 'DRAFT', '甲', '乙', false, '{}', 'x', current_timestamp, '甲', current_timestamp, '甲')
            report-out-of-step     | insert into evaluation_report (round_id, plan_id, paper_id, state, title, main_to, to_units, basis, basis_hash, taken_at, taken_by, drafted_at, drafted_by) values (:round, :plan, :paper, 'SUBMITTED', '甲', '乙', false, '{}', 'x', current_timestamp, '甲', current_timestamp, '甲')
            survey-token-balance   | insert into survey_token_use (survey_id, mark) values (:survey, 'made-up')
            evidence-without-file  | insert into evidence (plan_task_id, unit_id, unit_name, name, content_type, byte_count, hash, about, about_id, uploaded_at, uploaded_by) values (:task, 1, '甲', 'a', 'b', 1, 'made-up', 'TEXT', 0, current_timestamp, '甲')
            """)
    void what_breaks_a_rule_is_found(String check, String deed) {
        transactions.executeWithoutResult(transaction -> {
            assertThat(breaches(check)).isZero();
            for (String step : deed.split(" ;; ")) {
                assertThat(jdbc.sql(step).params(FACTS).update()).isPositive();
            }
            assertThat(breaches(check)).isPositive();
            transaction.setRollbackOnly();
        });
    }

    @Test
    void every_check_of_the_list_is_read() {
        assertThat(ConsistencyQuery.all()).hasSize(50).allSatisfy(query -> assertThat(query.sql())
                .startsWith("select"));
    }

    @Test
    void the_nightly_run_keeps_the_number_of_breaches() {
        transactions.executeWithoutResult(transaction -> {
            jdbc.sql("update work_item set state = 'DONE' where id = :open")
                    .params(FACTS)
                    .update();
            nightly.run();
            assertThat(breachesMeasured()).isPositive();
            transaction.setRollbackOnly();
        });
        nightly.run();
        assertThat(breachesMeasured()).isZero();
    }

    private double breachesMeasured() {
        return metrics.get("duban.consistency.breaches").gauge().value();
    }

    private long breaches(String name) {
        Report report = consistency.report();
        assertThat(report.sound()).isEqualTo(report.checks().stream().allMatch(check -> check.count() == 0));
        return report.checks().stream()
                .filter(check -> check.name().equals(name))
                .mapToLong(Check::count)
                .findFirst()
                .orElseThrow();
    }
}
