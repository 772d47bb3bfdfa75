package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

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

@Deployment(resources = {"processes/supervision-order.bpmn", "processes/deadline.dmn"})
class SupervisionOrderProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("supervision-order", BEANS);

    private final CalendarDays deadlines = new CalendarDays();
    private final Desks desks = new Desks();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("supervisionOrderProcess", desks);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void an_order_is_drafted_signed_acknowledged_answered_and_settled() {
        ProcessStory story = proposed();
        assertThat(story.groups("draftOrder")).containsExactly("office:OFFICE");
        story.answers("draftOrder", "SUBMITTED");
        assertThat(story.groups("signOrder")).containsExactly("signer:LEADER");
        story.answers("signOrder", "SIGNED").answers("acknowledgeOrder", "ACKNOWLEDGED");
        assertThat(story.groups("answerOrder")).containsExactly("unit:HANDLER");
        story.answers("answerOrder", "ANSWERED");
        assertThat(story.groups("signOrderAnswer")).containsExactly("unit:HEAD");
        story.answers("signOrderAnswer", "SIGNED");
        assertThat(story.groups("verifyOrder")).containsExactly("office:OFFICE");

        story.answers("verifyOrder", "CURED").isOverAt("orderSettled");
    }

    @Test
    void what_is_sent_back_is_written_again_and_what_is_not_cured_ends_for_the_next_rung() {
        ProcessStory story = proposed()
                .answers("draftOrder", "SUBMITTED")
                .answers("signOrder", "RETURNED")
                .answers("draftOrder", "SUBMITTED")
                .answers("signOrder", "SIGNED")
                .answers("acknowledgeOrder", "ACKNOWLEDGED")
                .answers("answerOrder", "ANSWERED")
                .answers("signOrderAnswer", "RETURNED");
        assertThat(story.open()).containsExactly("answerOrder");

        story.answers("answerOrder", "ANSWERED")
                .answers("signOrderAnswer", "SIGNED")
                .answers("verifyOrder", "NOT_CURED")
                .isOverAt("orderNotSettled");
    }

    @Test
    void the_office_does_not_take_a_proposal_up() {
        proposed().answers("draftOrder", "DECLINED").isOverAt("orderDismissed");
    }

    @Test
    void a_duty_that_is_done_meanwhile_is_verified_at_once() {
        ProcessStory story = proposed().answers("draftOrder", "SUBMITTED").answers("signOrder", "SIGNED");

        story.hears("dutyDone");

        assertThat(story.open()).containsExactly("verifyOrder");
        story.answers("verifyOrder", "CURED").isOverAt("orderSettled");
    }

    @Test
    void a_talk_is_recorded_before_the_unit_answers() {
        desks.rung = "TALK";
        ProcessStory story = proposed().answers("draftOrder", "SUBMITTED").answers("signOrder", "SIGNED");

        story.waitsFor("recordTalkLapsed").answers("recordTalk", "RECORDED");

        assertThat(story.open()).containsExactly("acknowledgeOrder");
    }

    @Test
    void a_proposal_for_accountability_is_forwarded_and_nobody_answers_it() {
        desks.rung = "ACCOUNTABILITY";
        proposed()
                .answers("draftOrder", "SUBMITTED")
                .answers("signOrder", "SIGNED")
                .isOverAt("proposalForwarded");
    }

    @Test
    void what_is_told_of_in_a_bulletin_goes_to_the_unit_when_that_is_signed() {
        ProcessStory story = proposed().hears("orderJoined");
        assertThat(story.open()).as("nobody drafts it").isEmpty();

        story.hears("orderAnnounced");

        assertThat(story.open()).containsExactly("acknowledgeOrder");
    }

    @Test
    void what_has_no_object_any_more_ends_wherever_it_is() {
        proposed().hears("orderOvertaken").isOverAt("orderDropped");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = proposed();
        List<String> steps =
                List.of("draftOrder", "signOrder", "acknowledgeOrder", "answerOrder", "signOrderAnswer", "verifyOrder");
        List<String> answers = List.of("SUBMITTED", "SIGNED", "ACKNOWLEDGED", "ANSWERED", "SIGNED", "CURED");

        for (int i = 0; i < steps.size(); i++) {
            story.waitsFor(steps.get(i) + "Lapsed").answers(steps.get(i), answers.get(i));
        }

        assertThat(deadlines.lapsed()).containsExactlyElementsOf(steps);
    }

    private static ProcessStory proposed() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "supervision-order");
    }

    /** Who has it on the desk, and which rung it is. */
    public static class Desks {
        private String rung = "BLUE";

        public boolean isForUnit(DelegateExecution execution) {
            return rung.equals("BLUE");
        }

        public boolean isTalk(DelegateExecution execution) {
            return rung.equals("TALK");
        }

        public boolean isForwarded(DelegateExecution execution) {
            return rung.equals("ACCOUNTABILITY");
        }

        public String unitGroup(DelegateExecution execution, String role) {
            return "unit:" + role;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }

        public String signerGroup(DelegateExecution execution) {
            return "signer:LEADER";
        }
    }
}
