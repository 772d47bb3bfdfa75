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

@Deployment(resources = {"processes/indicator-basis.bpmn", "processes/deadline.dmn"})
class IndicatorBasisProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("indicator-basis", BEANS);

    private final CalendarDays deadlines = new CalendarDays();
    private final Desks desks = new Desks();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("indicatorBasisProcess", desks);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void an_anticipatory_indicator_is_confirmed_by_the_office() {
        ProcessStory story = asked();
        assertThat(story.groups("drawUpBasis")).containsExactly("unit:HANDLER");
        story.answers("drawUpBasis", "SUBMITTED");
        assertThat(story.groups("signBasis")).containsExactly("unit:HEAD");
        story.answers("signBasis", "SIGNED");
        assertThat(story.groups("confirmBasis")).containsExactly("office:OFFICE");
        story.answers("confirmBasis", "CONFIRMED").isOverAt("basisAgreed");
    }

    @Test
    void to_a_binding_one_the_leader_agrees_too() {
        desks.isForLeader = true;
        ProcessStory story = confirmed();
        assertThat(story.groups("decideBasis")).containsExactly("leader:LEADER");
        story.answers("decideBasis", "DECIDED").isOverAt("basisAgreed");
    }

    @Test
    void whoever_is_not_content_sends_it_back_to_the_handler() {
        desks.isForLeader = true;
        ProcessStory story = asked().answers("drawUpBasis", "SUBMITTED").answers("signBasis", "RETURNED");
        assertThat(story.open()).containsExactly("drawUpBasis");
        story.answers("drawUpBasis", "SUBMITTED").answers("signBasis", "SIGNED").answers("confirmBasis", "RETURNED");
        assertThat(story.open()).containsExactly("drawUpBasis");
        story.answers("drawUpBasis", "SUBMITTED")
                .answers("signBasis", "SIGNED")
                .answers("confirmBasis", "CONFIRMED")
                .answers("decideBasis", "RETURNED");
        assertThat(story.open()).containsExactly("drawUpBasis");
    }

    @Test
    void the_office_takes_back_what_it_asked_the_wrong_unit_for() {
        asked().hears("basisWithdrawn").isOverAt("basisIsWithdrawn");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        desks.isForLeader = true;
        ProcessStory story = asked();
        story.waitsFor("drawUpBasisLapsed").answers("drawUpBasis", "SUBMITTED");
        story.waitsFor("signBasisLapsed").answers("signBasis", "SIGNED");
        story.waitsFor("confirmBasisLapsed").answers("confirmBasis", "CONFIRMED");
        story.waitsFor("decideBasisLapsed");

        assertThat(deadlines.lapsed()).containsExactly("drawUpBasis", "signBasis", "confirmBasis", "decideBasis");
        assertThat(story.open()).containsExactly("decideBasis");
    }

    private ProcessStory confirmed() {
        return asked().answers("drawUpBasis", "SUBMITTED")
                .answers("signBasis", "SIGNED")
                .answers("confirmBasis", "CONFIRMED");
    }

    private static ProcessStory asked() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "indicator-basis");
    }

    /** Who has it on the desk. */
    public static class Desks {
        private boolean isForLeader;

        public boolean isForLeader(DelegateExecution execution) {
            return isForLeader;
        }

        public String unitGroup(DelegateExecution execution, String role) {
            return "unit:" + role;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }

        public String leaderGroup(DelegateExecution execution) {
            return "leader:LEADER";
        }
    }
}
