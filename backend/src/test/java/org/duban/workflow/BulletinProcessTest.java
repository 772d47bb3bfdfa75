package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.Deployment;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.duban.workflow.engine.ModelEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Deployment(resources = {"processes/bulletin.bpmn", "processes/deadline.dmn"})
class BulletinProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("bulletin", BEANS);

    private final CalendarDays deadlines = new CalendarDays();
    private final Desks desks = new Desks();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("bulletinProcess", desks);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void named_units_are_asked_objections_settled_the_leader_signs_and_everybody_receives() {
        ProcessStory story = made().answers("draftBulletin", "SENT");
        assertThat(story.groups("answerBulletin", "1")).containsExactly("unit1:HANDLER");
        story.answers("answerBulletin", "1", "OBJECTED").answers("answerBulletin", "2", "AGREED");
        assertThat(story.groups("signBulletinAnswer", "2")).containsExactly("unit2:HEAD");
        story.answers("signBulletinAnswer", "2", "SIGNED").answers("signBulletinAnswer", "1", "SIGNED");
        assertThat(desks.closed).isOne();
        assertThat(story.groups("settleObjections")).containsExactly("judge1:OFFICE");
        story.answers("settleObjections", "SETTLED");
        assertThat(story.groups("signBulletin")).containsExactly("office:LEADER");
        story.answers("signBulletin", "SIGNED")
                .answers("receiveBulletin", "7", "RECEIVED")
                .answers("receiveBulletin", "8", "RECEIVED")
                .isOverAt("bulletinClosed");
    }

    @Test
    void a_head_sends_an_answer_back_without_touching_another_units() {
        ProcessStory story = made().answers("draftBulletin", "SENT")
                .answers("answerBulletin", "1", "AGREED")
                .answers("answerBulletin", "2", "OBJECTED")
                .answers("signBulletinAnswer", "2", "RETURNED");

        assertThat(story.open()).containsExactly("answerBulletin", "signBulletinAnswer");
    }

    @Test
    void silence_does_not_hold_a_bulletin_up() {
        desks.objecting = List.of();
        ProcessStory story = made().answers("draftBulletin", "SENT").answers("answerBulletin", "1", "AGREED");

        story.waitsFor("consultationLapsed");

        assertThat(story.open()).containsExactly("signBulletin");
        assertThat(desks.closed).isOne();
    }

    @Test
    void who_is_not_named_anew_is_not_asked_anew() {
        desks.named = List.of();
        desks.objecting = List.of();
        ProcessStory story = made().answers("draftBulletin", "SENT").answers("signBulletin", "RETURNED");

        assertThat(story.open()).containsExactly("draftBulletin");
        assertThat(story.groups("draftBulletin")).containsExactly("office:OFFICE");
    }

    @Test
    void it_is_stopped_wherever_it_is() {
        made().answers("draftBulletin", "SENT").hears("bulletinStopped").isOverAt("bulletinDropped");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        desks.named = List.of("1");
        desks.receiving = List.of("7");
        ProcessStory story = made();
        List<String> steps = List.of(
                "draftBulletin",
                "answerBulletin",
                "signBulletinAnswer",
                "settleObjections",
                "signBulletin",
                "receiveBulletin");
        List<String> answers = List.of("SENT", "OBJECTED", "SIGNED", "SETTLED", "SIGNED", "RECEIVED");

        for (int i = 0; i < steps.size(); i++) {
            story.waitsFor(steps.get(i) + "Lapsed").answers(steps.get(i), answers.get(i));
        }

        assertThat(deadlines.lapsed()).containsExactlyElementsOf(steps);
    }

    private static ProcessStory made() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "bulletin");
    }

    /** Who has it on the desk. */
    public static class Desks {
        private List<String> named = List.of("1", "2");
        private List<String> objecting = List.of("1");
        private List<String> receiving = List.of("7", "8");
        private int closed;

        public List<String> assignmentsToConsult(DelegateExecution execution) {
            return new ArrayList<>(named);
        }

        public List<String> assignmentsToSettle(DelegateExecution execution) {
            return new ArrayList<>(objecting);
        }

        public List<String> assignmentsToReceive(DelegateExecution execution) {
            return new ArrayList<>(receiving);
        }

        public Date consultationEnd(DelegateExecution execution) {
            return Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(5)));
        }

        public void closeConsultation(DelegateExecution execution) {
            closed++;
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }

        public String leaderGroup(DelegateExecution execution) {
            return "office:LEADER";
        }

        public String unitGroup(String assignmentId, String role) {
            return "unit" + assignmentId + ":" + role;
        }

        public String judgeGroup(String assignmentId) {
            return "judge" + assignmentId + ":OFFICE";
        }

        public String receiverGroup(String assignmentId) {
            return "unit" + assignmentId + ":HANDLER";
        }
    }
}
