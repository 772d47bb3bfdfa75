package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.duban.workflow.engine.ModelEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/project-sign-off.bpmn", "processes/deadline.dmn"})
class ProjectSignOffProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("project-sign-off", BEANS);

    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("projectSignOffProcess", new Committee());
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void what_the_leader_signs_as_a_whole_is_over_at_once() {
        ProcessStory story = sent();
        assertThat(story.open()).containsExactly("signKeyProjects");
        assertThat(story.groups("signKeyProjects")).containsExactly("office:LEADER");

        story.answers("signKeyProjects", "SIGNED").isOverAt("projectsSigned");
    }

    @Test
    void returned_rows_are_revised_by_the_office_and_laid_before_the_leader_again() {
        ProcessStory story = sent();

        story.answers("signKeyProjects", "RETURNED");
        assertThat(story.groups("reviseKeyProjects")).containsExactly("office:OFFICE");

        story.answers("reviseKeyProjects", "SUBMITTED");
        story.answers("signKeyProjects", "SIGNED").isOverAt("projectsSigned");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = sent();

        story.waitsFor("signKeyProjectsLapsed").answers("signKeyProjects", "RETURNED");
        story.waitsFor("reviseKeyProjectsLapsed");

        assertThat(deadlines.lapsed()).containsExactly("signKeyProjects", "reviseKeyProjects");
        assertThat(story.open()).containsExactly("reviseKeyProjects");
    }

    private static ProcessStory sent() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "project-sign-off");
    }

    /** Stands in for the committee's desks. */
    public static class Committee {
        public String leaderGroup(DelegateExecution execution) {
            return "office:LEADER";
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
