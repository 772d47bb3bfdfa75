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

@Deployment(resources = {"processes/indicator-value.bpmn", "processes/deadline.dmn"})
class IndicatorValueProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("indicator-value", BEANS);

    private final CalendarDays deadlines = new CalendarDays();
    private final Desks desks = new Desks();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("indicatorValueProcess", desks);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void a_value_is_stated_signed_and_confirmed() {
        ProcessStory story = asked();
        assertThat(story.groups("stateValue")).containsExactly("unit:HANDLER");
        story.answers("stateValue", "SUBMITTED");
        assertThat(story.groups("signValue")).containsExactly("unit:HEAD");
        story.answers("signValue", "SIGNED");
        assertThat(story.groups("confirmValue")).containsExactly("office:OFFICE");
        story.answers("confirmValue", "CONFIRMED").isOverAt("valueConfirmed");
    }

    @Test
    void whoever_is_not_content_sends_it_back_to_the_handler() {
        ProcessStory story = asked().answers("stateValue", "SUBMITTED").answers("signValue", "RETURNED");
        assertThat(story.open()).containsExactly("stateValue");
        story.answers("stateValue", "SUBMITTED").answers("signValue", "SIGNED").answers("confirmValue", "RETURNED");
        assertThat(story.open()).containsExactly("stateValue");
    }

    @Test
    void a_correction_begins_before_the_head_and_may_be_given_up_when_it_is_returned() {
        desks.isStated = true;
        ProcessStory story = asked();
        assertThat(story.open()).containsExactly("signValue");
        story.answers("signValue", "RETURNED")
                .answers("stateValue", "WITHDRAWN")
                .isOverAt("correctionWithdrawn");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = asked();
        story.waitsFor("stateValueLapsed").answers("stateValue", "SUBMITTED");
        story.waitsFor("signValueLapsed").answers("signValue", "SIGNED");
        story.waitsFor("confirmValueLapsed");

        assertThat(deadlines.lapsed()).containsExactly("stateValue", "signValue", "confirmValue");
        assertThat(story.open()).containsExactly("confirmValue");
    }

    private static ProcessStory asked() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "indicator-value");
    }

    /** Who has it on the desk. */
    public static class Desks {
        private boolean isStated;

        public boolean isStated(DelegateExecution execution) {
            return isStated;
        }

        public String unitGroup(DelegateExecution execution, String role) {
            return "unit:" + role;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
