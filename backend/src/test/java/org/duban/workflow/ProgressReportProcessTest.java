package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.duban.workflow.engine.ModelEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/progress-report.bpmn", "processes/deadline.dmn"})
class ProgressReportProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("progress-report", BEANS);

    private final Office office = new Office();
    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("progressReportProcess", office);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void participants_report_in_parallel_the_lead_adds_up_and_the_office_verifies() {
        ProcessStory story = opened();

        story.answers("reportProgress", "1", "SUBMITTED")
                .answers("reportProgress", "2", "SUBMITTED")
                .answers("signProgress", "2", "SIGNED")
                .answers("signProgress", "1", "SIGNED");
        assertThat(story.open()).containsExactly("sumUpProgress");

        summedUp(story).answers("verifyProgress", "VERIFIED").isOverAt("reportFiled");
        assertThat(office.done).containsExactly("fileReport");
    }

    @Test
    void each_step_goes_to_those_whose_duty_it_is() {
        ProcessStory story = opened().answers("reportProgress", "1", "SUBMITTED");

        assertThat(story.groups("reportProgress")).containsExactly("unit2:HANDLER");
        assertThat(story.groups("signProgress")).containsExactly("unit1:HEAD");
        story.answers("signProgress", "1", "SIGNED")
                .answers("reportProgress", "2", "SUBMITTED")
                .answers("signProgress", "2", "SIGNED");
        assertThat(story.groups("sumUpProgress")).containsExactly("lead:HANDLER");
        story.answers("sumUpProgress", "SUBMITTED");
        assertThat(story.groups("signSummary")).containsExactly("lead:HEAD");
        story.answers("signSummary", "SIGNED");
        assertThat(story.groups("verifyProgress")).containsExactly("office:OFFICE");
    }

    @Test
    void a_task_without_participants_starts_with_the_summary() {
        office.participants = List.of();

        ProcessStory story = opened();

        assertThat(story.open()).containsExactly("sumUpProgress");
        assertThat(office.done).isEmpty();
    }

    @Test
    void a_head_returns_a_part_without_touching_the_part_of_another_unit() {
        ProcessStory story = opened().answers("reportProgress", "1", "SUBMITTED")
                .answers("reportProgress", "2", "SUBMITTED")
                .answers("signProgress", "1", "RETURNED");

        assertThat(story.open()).containsExactly("reportProgress", "signProgress");
        assertThat(story.groups("reportProgress")).containsExactly("unit1:HANDLER");
    }

    @Test
    void at_the_deadline_the_silent_are_named_and_the_round_goes_on() {
        ProcessStory story =
                opened().answers("reportProgress", "1", "SUBMITTED").answers("signProgress", "SIGNED");

        story.waitsFor("partsLapsed");

        assertThat(story.open()).containsExactly("sumUpProgress");
        assertThat(office.done).containsExactly("nameSilent");
        assertThat(deadlines.lapsed())
                .as("marked before the round goes on without it")
                .containsExactly("reportProgress");
    }

    @Test
    void a_summary_returned_by_the_head_or_the_office_is_made_again_and_the_parts_stay() {
        ProcessStory story = reported(opened());

        story.answers("sumUpProgress", "SUBMITTED").answers("signSummary", "RETURNED");
        assertThat(story.open()).containsExactly("sumUpProgress");

        summedUp(story).answers("verifyProgress", "RETURNED");
        assertThat(story.open()).containsExactly("sumUpProgress");
        assertThat(story.times("reportProgress")).isEqualTo(2);
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = opened();

        story.waitsFor("reportProgressLapsed").answers("reportProgress", "1", "SUBMITTED");
        story.waitsFor("signProgressLapsed").answers("signProgress", "1", "SIGNED");
        story.waitsFor("partsLapsed");
        story.waitsFor("sumUpProgressLapsed").answers("sumUpProgress", "SUBMITTED");
        story.waitsFor("signSummaryLapsed").answers("signSummary", "SIGNED");
        story.waitsFor("verifyProgressLapsed").answers("verifyProgress", "VERIFIED");

        assertThat(deadlines.lapsed())
                .containsExactly(
                        "reportProgress",
                        "reportProgress",
                        "signProgress",
                        "sumUpProgress",
                        "signSummary",
                        "verifyProgress");
        story.isOverAt("reportFiled");
    }

    @Test
    void a_round_is_dropped_when_its_task_is_closed() {
        ProcessStory story = opened().answers("reportProgress", "1", "SUBMITTED");

        story.hears("taskClosed").isOverAt("reportDropped");

        assertThat(story.open()).isEmpty();
        assertThat(office.done).containsExactly("dropReport");
    }

    @Test
    void reports_of_a_round_begin_each_in_a_transaction_of_its_own_and_not_at_all_once_the_task_is_closed() {
        ProcessStory story = ProcessStory.isStarted(ENGINE.getProcessEngine(), "progress-report");
        assertThat(story.open()).isEmpty();

        story.hears("taskClosed").isOverAt("reportDropped");

        assertThat(story.passed("parts")).isFalse();
        assertThat(office.done).containsExactly("dropReport");
    }

    private static ProcessStory opened() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "progress-report");
    }

    private static ProcessStory reported(ProcessStory story) {
        return story.answers("reportProgress", "1", "SUBMITTED")
                .answers("signProgress", "1", "SIGNED")
                .answers("reportProgress", "2", "SUBMITTED")
                .answers("signProgress", "2", "SIGNED");
    }

    private static ProcessStory summedUp(ProcessStory story) {
        return story.answers("sumUpProgress", "SUBMITTED").answers("signSummary", "SIGNED");
    }

    /** Stands in for the desks that a progress report passes. */
    public static class Office {

        private final List<String> done = new ArrayList<>();
        private List<String> participants = List.of("1", "2");

        public List<String> assignmentsToReport(DelegateExecution execution) {
            return participants;
        }

        public Date partsDeadline(DelegateExecution execution) {
            return new CalendarDays().due(execution, "parts");
        }

        public void nameSilent(DelegateExecution execution) {
            done.add("nameSilent");
        }

        public void fileReport(DelegateExecution execution) {
            done.add("fileReport");
        }

        public void dropReport(DelegateExecution execution) {
            done.add("dropReport");
        }

        public String unitGroup(String assignmentId, String role) {
            return "unit" + assignmentId + ":" + role;
        }

        public String leadGroup(DelegateExecution execution, String role) {
            return "lead:" + role;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
