package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.duban.workflow.engine.ModelEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A step is opened again where it had been, whatever had followed; each task has its own three timers and no more. */
@Deployment(resources = {"processes/plan-task.bpmn", "processes/deadline.dmn"})
class StepRestartTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ProcessEngineCoverageExtension.builder(
                    ModelEngine.configuration("restart", BEANS))
            .build();

    // Both are there when a test begins: the models are deployed right before it.
    @SuppressWarnings("NullAway.Init")
    private ProcessEngine engine;

    @SuppressWarnings("NullAway.Init")
    private ProcessStory story;

    private void dispatch() {
        BEANS.put("planTaskProcess", new Desk());
        BEANS.put("deadlines", new CalendarDays());
        engine = ENGINE.getProcessEngine();
        story = ProcessStory.begins(engine, "plan-task");
    }

    @Test
    void a_refusal_is_taken_back_in_its_own_part() {
        dispatch();
        story.answers("acknowledgeTask", "1", "REFUSED");

        restart("acknowledgeTask", "1", "arbitrateResponsibility");

        assertOpen("acknowledgeTask", "acknowledgeTask", "acknowledgeTask");
        acknowledgeAll();
        assertOpen("drawUpWorkPlan");
    }

    @Test
    void an_acceptance_is_taken_back_while_others_have_not_answered() {
        dispatch();
        story.answers("acknowledgeTask", "1", "ACCEPTED");

        restart("acknowledgeTask", "1");

        assertOpen("acknowledgeTask", "acknowledgeTask", "acknowledgeTask");
        assertThat(story.groups("acknowledgeTask", "1")).containsExactly("unit1:HANDLER");
        acknowledgeAll();
        assertOpen("drawUpWorkPlan");
    }

    @Test
    void the_last_acceptance_is_taken_back_alone_after_all_had_answered() {
        dispatch();
        acknowledgeAll();

        restart("acknowledgeTask", "2", "drawUpWorkPlan");

        assertOpen("acknowledgeTask");
        assertThat(story.groups("acknowledgeTask", "2")).containsExactly("unit2:HANDLER");
        story.answers("acknowledgeTask", "ACCEPTED");
        assertOpen("drawUpWorkPlan");
    }

    @Test
    void a_submission_and_a_signature_are_taken_back_one_after_the_other() {
        dispatch();
        acknowledgeAll();
        story.answers("drawUpWorkPlan", "SUBMITTED").answers("signWorkPlan", "SIGNED");
        assertOpen("countersignWorkPlan", "countersignWorkPlan");

        restart("signWorkPlan", null, "countersignWorkPlan");
        assertOpen("signWorkPlan");
        restart("drawUpWorkPlan", null, "signWorkPlan");
        assertOpen("drawUpWorkPlan");

        story.answers("drawUpWorkPlan", "SUBMITTED").answers("signWorkPlan", "SIGNED");
        assertOpen("countersignWorkPlan", "countersignWorkPlan");
        story.answers("countersignWorkPlan", "2", "AGREED").answers("countersignWorkPlan", "3", "AGREED");
        story.answers("approveWorkPlan", "APPROVED").hears("closureGranted").isOverAt("taskClosed");
    }

    @Test
    void a_countersign_is_taken_back_before_and_after_the_others_have_signed() {
        dispatch();
        acknowledgeAll();
        story.answers("drawUpWorkPlan", "SUBMITTED").answers("signWorkPlan", "SIGNED");
        story.answers("countersignWorkPlan", "2", "AGREED");
        restart("countersignWorkPlan", "2");
        assertOpen("countersignWorkPlan", "countersignWorkPlan");

        story.answers("countersignWorkPlan", "2", "AGREED").answers("countersignWorkPlan", "3", "AGREED");
        restart("countersignWorkPlan", "3", "approveWorkPlan");
        assertOpen("countersignWorkPlan");
        story.answers("countersignWorkPlan", "AGREED");
        assertOpen("approveWorkPlan");
    }

    @Test
    void a_return_is_taken_back() {
        dispatch();
        acknowledgeAll();
        story.answers("drawUpWorkPlan", "SUBMITTED").answers("signWorkPlan", "RETURNED");

        restart("signWorkPlan", null, "drawUpWorkPlan");

        assertOpen("signWorkPlan");
    }

    private void acknowledgeAll() {
        Stream.of("1", "2", "3").forEach(part -> story.answers("acknowledgeTask", part, "ACCEPTED"));
    }

    private void restart(String element, @Nullable String part, String... followers) {
        List<String> wanted = List.of(followers);
        List<String> executions = tasks().stream()
                .filter(task -> wanted.contains(task.getTaskDefinitionKey()))
                .map(Task::getExecutionId)
                .toList();
        new StepRestart(engine.getRuntimeService(), engine.getRepositoryService())
                .restart(story.instance(), element, part, executions);
    }

    private void assertOpen(String... elements) {
        assertThat(story.open()).containsExactly(elements);
        for (Task task : tasks()) {
            assertThat(engine.getManagementService()
                            .createJobQuery()
                            .executionId(task.getExecutionId())
                            .timers()
                            .list())
                    .as(task.getTaskDefinitionKey())
                    .hasSize(3)
                    .extracting(Job::getProcessInstanceId)
                    .containsOnly(story.instance());
        }
        assertThat(story.timers()).hasSize(3 * elements.length);
    }

    private List<Task> tasks() {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(story.instance())
                .list();
    }

    /** What the engine asks the business. */
    public static class Desk {
        public List<String> assignmentsToAcknowledge(DelegateExecution execution) {
            return List.of("1", "2", "3");
        }

        public List<String> assignmentsToCountersign(DelegateExecution execution) {
            return List.of("2", "3");
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

        public boolean isLeadDecided(DelegateExecution execution) {
            return true;
        }

        public boolean isSettled(DelegateExecution execution) {
            return false;
        }

        public boolean isWorkPlanGiven(DelegateExecution execution) {
            return false;
        }

        public void settleRoles(DelegateExecution execution) {}

        public void startImplementation(DelegateExecution execution) {}

        public void closeTask(DelegateExecution execution) {}
    }
}
