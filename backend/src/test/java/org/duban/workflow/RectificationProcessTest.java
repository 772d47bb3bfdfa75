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

@Deployment(resources = {"processes/rectification.bpmn", "processes/deadline.dmn"})
class RectificationProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("rectification", BEANS);

    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("rectificationProcess", new Desks());
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void the_unit_puts_it_right_its_head_signs_and_it_is_assessed_again() {
        ProcessStory story = issued();
        assertThat(story.groups("carryOutRectification")).containsExactly("unit:HANDLER");
        story.answers("carryOutRectification", "ANSWERED");
        assertThat(story.groups("signRectification")).containsExactly("unit:HEAD");
        story.answers("signRectification", "SIGNED");
        assertThat(story.groups("reassessRectification")).containsExactly("office:OFFICE");

        story.answers("reassessRectification", "SETTLED").isOverAt("rectificationSettled");
    }

    @Test
    void the_unit_goes_on_when_its_head_or_the_office_is_not_content() {
        ProcessStory story = issued().answers("carryOutRectification", "ANSWERED");
        story.answers("signRectification", "RETURNED");
        assertThat(story.open()).containsExactly("carryOutRectification");

        answered(story).answers("reassessRectification", "RETURNED");
        assertThat(story.open()).containsExactly("carryOutRectification");
        answered(story).answers("reassessRectification", "UNSETTLED").isOverAt("rectificationFailed");
    }

    @Test
    void a_finding_that_does_not_stand_asks_nothing_more() {
        issued().hears("findingWithdrawn").isOverAt("rectificationWithdrawn");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = issued();

        story.waitsFor("carryOutRectificationLapsed").answers("carryOutRectification", "ANSWERED");
        story.waitsFor("signRectificationLapsed").answers("signRectification", "SIGNED");
        story.waitsFor("reassessRectificationLapsed").answers("reassessRectification", "SETTLED");

        assertThat(deadlines.lapsed())
                .containsExactly("carryOutRectification", "signRectification", "reassessRectification");
    }

    private static ProcessStory answered(ProcessStory story) {
        return story.answers("carryOutRectification", "ANSWERED").answers("signRectification", "SIGNED");
    }

    private static ProcessStory issued() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "rectification");
    }

    /** Stands in for the desks that a finding passes. */
    public static class Desks {
        public String unitGroup(DelegateExecution execution, String role) {
            return "unit:" + role;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
