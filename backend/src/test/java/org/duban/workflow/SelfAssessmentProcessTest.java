package org.duban.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

@Deployment(resources = {"processes/self-assessment.bpmn", "processes/deadline.dmn"})
class SelfAssessmentProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("self-assessment", BEANS);

    private final Desks desks = new Desks();
    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("selfAssessmentProcess", desks);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void participants_hand_in_the_lead_scores_its_head_signs_and_the_office_verifies() {
        ProcessStory story = opened();
        assertThat(story.groups("stateOwnPart", "1")).containsExactly("unit1:HANDLER");

        handedIn(story);
        assertThat(desks.done).containsExactly("closeParts");
        assertThat(story.groups("assessSelf")).containsExactly("lead:HANDLER");
        story.answers("assessSelf", "SUBMITTED");
        assertThat(story.groups("signSelfAssessment")).containsExactly("lead:HEAD");
        story.answers("signSelfAssessment", "SIGNED");
        assertThat(story.groups("verifySelfAssessment")).containsExactly("office:OFFICE");

        story.answers("verifySelfAssessment", "VERIFIED").isOverAt("selfAssessmentFiled");
        assertThat(desks.done).containsExactly("closeParts", "fileSelfAssessment");
    }

    @Test
    void a_task_without_participants_begins_with_the_scores_of_its_lead() {
        desks.participants = List.of();

        assertThat(opened().open()).containsExactly("assessSelf");
    }

    @Test
    void a_part_that_its_head_returns_is_stated_again_and_others_are_not_touched() {
        ProcessStory story = opened().answers("stateOwnPart", "1", "SUBMITTED")
                .answers("stateOwnPart", "2", "SUBMITTED")
                .answers("signOwnPart", "1", "RETURNED");

        assertThat(story.open()).containsExactly("signOwnPart", "stateOwnPart");
    }

    @Test
    void silent_participants_are_named_and_the_lead_goes_on() {
        ProcessStory story = opened().answers("stateOwnPart", "1", "SUBMITTED").answers("signOwnPart", "SIGNED");

        story.waitsFor("partsLapsed");

        assertThat(story.open()).containsExactly("assessSelf");
        assertThat(deadlines.lapsed()).as("marked before it goes on").containsExactly("stateOwnPart");
    }

    @Test
    void a_silent_lead_is_named_and_the_office_goes_on() {
        ProcessStory story = handedIn(opened());

        story.waitsFor("scoringLapsed");

        assertThat(story.open()).containsExactly("verifySelfAssessment");
        assertThat(desks.done).containsExactly("closeParts", "nameSilentLead");
        assertThat(deadlines.lapsed()).containsExactly("assessSelf");
        story.answers("verifySelfAssessment", "VERIFIED").isOverAt("selfAssessmentFiled");
    }

    @Test
    void scores_that_the_head_or_the_office_returns_are_given_again_and_the_parts_stay() {
        ProcessStory story = handedIn(opened());

        story.answers("assessSelf", "SUBMITTED").answers("signSelfAssessment", "RETURNED");
        assertThat(story.open()).containsExactly("assessSelf");

        scored(story).answers("verifySelfAssessment", "RETURNED");
        assertThat(story.open()).containsExactly("assessSelf");
        assertThat(story.times("stateOwnPart")).isEqualTo(2);
        scored(story).answers("verifySelfAssessment", "VERIFIED").isOverAt("selfAssessmentFiled");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = opened();

        story.waitsFor("stateOwnPartLapsed").answers("stateOwnPart", "1", "SUBMITTED");
        story.waitsFor("signOwnPartLapsed").answers("signOwnPart", "1", "SIGNED");
        story.waitsFor("partsLapsed");
        story.waitsFor("assessSelfLapsed").answers("assessSelf", "SUBMITTED");
        story.waitsFor("signSelfAssessmentLapsed").answers("signSelfAssessment", "SIGNED");
        story.waitsFor("verifySelfAssessmentLapsed").answers("verifySelfAssessment", "VERIFIED");

        assertThat(deadlines.lapsed())
                .containsExactly(
                        "stateOwnPart",
                        "stateOwnPart",
                        "signOwnPart",
                        "assessSelf",
                        "signSelfAssessment",
                        "verifySelfAssessment");
        story.isOverAt("selfAssessmentFiled");
    }

    private static ProcessStory opened() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "self-assessment");
    }

    private static ProcessStory handedIn(ProcessStory story) {
        return story.answers("stateOwnPart", "1", "SUBMITTED")
                .answers("signOwnPart", "1", "SIGNED")
                .answers("stateOwnPart", "2", "SUBMITTED")
                .answers("signOwnPart", "2", "SIGNED");
    }

    private static ProcessStory scored(ProcessStory story) {
        return story.answers("assessSelf", "SUBMITTED").answers("signSelfAssessment", "SIGNED");
    }

    /** Stands in for the desks that a self-assessment passes. */
    public static class Desks {

        private static final int DAYS = 5;
        private static final int GRACE = 3;

        private final List<String> done = new ArrayList<>();
        private List<String> participants = List.of("1", "2");

        public List<String> assignmentsToState(DelegateExecution execution) {
            return participants;
        }

        public Date partsDeadline(DelegateExecution execution) {
            return in(DAYS + GRACE);
        }

        public Date scoringDeadline(DelegateExecution execution) {
            return in(DAYS + GRACE);
        }

        private static Date in(int days) {
            Instant now = ClockUtil.getCurrentTime().toInstant();
            return Date.from(now.plus(days, ChronoUnit.DAYS));
        }

        public void closeParts(DelegateExecution execution) {
            done.add("closeParts");
        }

        public void nameSilentLead(DelegateExecution execution) {
            done.add("nameSilentLead");
        }

        public void fileSelfAssessment(DelegateExecution execution) {
            done.add("fileSelfAssessment");
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
