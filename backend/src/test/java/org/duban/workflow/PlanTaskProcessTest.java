package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.duban.workflow.engine.ModelEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/plan-task.bpmn", "processes/deadline.dmn"})
class PlanTaskProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("plan-task", BEANS);

    private final Office office = new Office();
    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("planTaskProcess", office);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void a_task_with_one_lead_goes_from_dispatch_to_closure() {
        ProcessStory story = dispatched();

        story.answers("acknowledgeTask", "1", "ACCEPTED").answers("acknowledgeTask", "2", "ACCEPTED");
        assertThat(story.open()).containsExactly("drawUpWorkPlan");

        story.answers("drawUpWorkPlan", "SUBMITTED")
                .answers("signWorkPlan", "SIGNED")
                .answers("countersignWorkPlan", "2", "AGREED")
                .answers("approveWorkPlan", "APPROVED");
        assertThat(story.open()).isEmpty();

        story.hears("closureGranted").isOverAt("taskClosed");
        assertThat(office.done).containsExactly("settleRoles", "startImplementation", "closeTask");
        assertThat(deadlines.lapsed()).isEmpty();
    }

    @Test
    void a_task_that_comes_with_a_signed_plan_is_carried_out_once_its_units_have_acknowledged() {
        office.planGiven = true;
        ProcessStory story = acknowledged();

        assertThat(story.open()).isEmpty();
        assertThat(office.done).containsExactly("settleRoles", "startImplementation");
        story.hears("closureGranted").isOverAt("taskClosed");
    }

    @Test
    void each_step_goes_to_those_whose_duty_it_is() {
        ProcessStory story = dispatched();

        assertThat(story.groups("acknowledgeTask", "1")).containsExactly("unit1:HANDLER");
        assertThat(story.groups("acknowledgeTask", "2")).containsExactly("unit2:HANDLER");
        story.answers("acknowledgeTask", "2", "REFUSED");
        assertThat(story.groups("arbitrateResponsibility")).containsExactly("office:OFFICE");
    }

    @Test
    void a_refusal_that_is_upheld_or_transferred_returns_to_be_acknowledged() {
        ProcessStory story = dispatched();

        story.answers("acknowledgeTask", "1", "REFUSED").answers("acknowledgeTask", "2", "ACCEPTED");
        assertThat(story.open()).containsExactly("arbitrateResponsibility");

        story.answers("arbitrateResponsibility", "TRANSFERRED");
        assertThat(story.open()).containsExactly("acknowledgeTask");

        story.answers("acknowledgeTask", "REFUSED")
                .answers("arbitrateResponsibility", "UPHELD")
                .answers("acknowledgeTask", "ACCEPTED");
        assertThat(story.open()).containsExactly("drawUpWorkPlan");
        assertThat(story.times("settleRoles")).isEqualTo(1);
    }

    @Test
    void a_task_without_a_sole_lead_waits_for_the_office_to_appoint_one() {
        office.leadDecided = false;
        ProcessStory story = dispatched();

        story.answers("acknowledgeTask", "2", "ACCEPTED").answers("acknowledgeTask", "1", "ACCEPTED");
        assertThat(story.open()).containsExactly("appointCoordinator");

        story.answers("appointCoordinator", "APPOINTED");
        assertThat(story.open()).containsExactly("drawUpWorkPlan");
        assertThat(story.groups("drawUpWorkPlan")).containsExactly("lead:HANDLER");
    }

    @Test
    void a_work_plan_returned_by_the_head_or_the_office_is_drawn_up_again() {
        ProcessStory story = acknowledged();

        story.answers("drawUpWorkPlan", "SUBMITTED").answers("signWorkPlan", "RETURNED");
        assertThat(story.open()).containsExactly("drawUpWorkPlan");

        story.answers("drawUpWorkPlan", "SUBMITTED")
                .answers("signWorkPlan", "SIGNED")
                .answers("countersignWorkPlan", "OBJECTED")
                .answers("approveWorkPlan", "RETURNED");
        assertThat(story.open()).containsExactly("drawUpWorkPlan");
        assertThat(story.passed("startImplementation")).isFalse();
    }

    @Test
    void a_task_of_a_single_unit_needs_no_countersign() {
        office.participants = List.of();
        ProcessStory story = acknowledged();

        story.answers("drawUpWorkPlan", "SUBMITTED").answers("signWorkPlan", "SIGNED");

        assertThat(story.open()).containsExactly("approveWorkPlan");
    }

    @Test
    void a_unit_that_joins_later_acknowledges_beside_what_the_task_is_at() {
        ProcessStory story = acknowledged().joinedBy("3");
        assertThat(story.open()).containsExactly("acknowledgeTask", "drawUpWorkPlan");
        assertThat(story.groups("acknowledgeTask")).containsExactly("unit3:HANDLER");

        story.answers("acknowledgeTask", "ACCEPTED");

        assertThat(story.open()).containsExactly("drawUpWorkPlan");
        assertThat(story.passed("lateUnitAcknowledged")).isTrue();
        assertThat(office.done).containsExactly("settleRoles");
    }

    @Test
    void a_unit_that_joins_while_others_still_answer_is_waited_for() {
        ProcessStory story = dispatched().answers("acknowledgeTask", "1", "ACCEPTED");

        story.joinedBy("3").answers("acknowledgeTask", "2", "ACCEPTED");
        assertThat(story.open()).containsExactly("acknowledgeTask");

        story.answers("acknowledgeTask", "3", "ACCEPTED");
        assertThat(story.open()).containsExactly("drawUpWorkPlan");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        office.leadDecided = false;
        ProcessStory story = dispatched();

        story.waitsFor("acknowledgeTaskLapsed").answers("acknowledgeTask", "1", "ACCEPTED");
        story.answers("acknowledgeTask", "2", "REFUSED").waitsFor("arbitrateResponsibilityLapsed");
        story.answers("arbitrateResponsibility", "UPHELD").answers("acknowledgeTask", "ACCEPTED");
        story.waitsFor("appointCoordinatorLapsed").answers("appointCoordinator", "APPOINTED");
        story.waitsFor("drawUpWorkPlanLapsed").answers("drawUpWorkPlan", "SUBMITTED");
        story.waitsFor("signWorkPlanLapsed").answers("signWorkPlan", "SIGNED");
        story.waitsFor("countersignWorkPlanLapsed").answers("countersignWorkPlan", "AGREED");
        story.waitsFor("approveWorkPlanLapsed").answers("approveWorkPlan", "APPROVED");

        assertThat(deadlines.lapsed())
                .containsExactly(
                        "acknowledgeTask",
                        "acknowledgeTask",
                        "arbitrateResponsibility",
                        "appointCoordinator",
                        "drawUpWorkPlan",
                        "signWorkPlan",
                        "countersignWorkPlan",
                        "approveWorkPlan");
        story.hears("closureGranted").isOverAt("taskClosed");
    }

    @Test
    void a_duty_is_reminded_of_then_marked_then_taken_to_the_leader_once_each() {
        ProcessStory story = acknowledged();

        story.waitsFor("drawUpWorkPlan");
        assertThat(deadlines.reminded()).containsExactly("drawUpWorkPlan");
        assertThat(deadlines.lapsed()).isEmpty();

        story.waitsFor("drawUpWorkPlanLapsed");
        assertThat(deadlines.lapsed()).containsExactly("drawUpWorkPlan");
        assertThat(deadlines.escalated()).isEmpty();

        story.waitsFor("drawUpWorkPlan");
        assertThat(deadlines.escalated()).containsExactly("drawUpWorkPlan");
        assertThat(story.timers()).isEmpty();
        assertThat(story.open()).containsExactly("drawUpWorkPlan");
    }

    @Test
    void units_that_answer_at_the_same_moment_do_not_collide() throws Exception {
        office.units = IntStream.rangeClosed(1, 8).mapToObj(String::valueOf).toList();
        ProcessStory story = dispatched();

        story.allAnswerAtOnce("acknowledgeTask", "ACCEPTED");

        assertThat(story.open()).containsExactly("drawUpWorkPlan");
    }

    @Test
    void an_answer_that_no_flow_knows_is_refused_and_changes_nothing() {
        ProcessStory story = dispatched();

        assertThatThrownBy(() -> story.answers("acknowledgeTask", "1", "PERHAPS"))
                .isInstanceOf(ProcessEngineException.class);

        assertThat(story.open()).containsExactly("acknowledgeTask", "acknowledgeTask");
    }

    private static ProcessStory dispatched() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "plan-task");
    }

    private static ProcessStory acknowledged() {
        return dispatched().answers("acknowledgeTask", "1", "ACCEPTED").answers("acknowledgeTask", "2", "ACCEPTED");
    }

    /** Stands in for the desks that a plan task passes. */
    public static class Office {

        private final List<String> done = new ArrayList<>();
        private boolean leadDecided = true;
        private boolean planGiven;
        private List<String> units = List.of("1", "2");
        private List<String> participants = List.of("2");

        public List<String> assignmentsToAcknowledge(DelegateExecution execution) {
            return units;
        }

        public List<String> assignmentsToCountersign(DelegateExecution execution) {
            return participants;
        }

        public void settleRoles(DelegateExecution execution) {
            done.add("settleRoles");
        }

        public boolean isSettled(DelegateExecution execution) {
            return done.contains("settleRoles");
        }

        public boolean isLeadDecided(DelegateExecution execution) {
            return leadDecided;
        }

        public boolean isWorkPlanGiven(DelegateExecution execution) {
            return planGiven;
        }

        public void startImplementation(DelegateExecution execution) {
            done.add("startImplementation");
        }

        public void closeTask(DelegateExecution execution) {
            done.add("closeTask");
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

        public String appointingGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
