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

@Deployment(resources = {"processes/assessment-round.bpmn", "processes/deadline.dmn"})
class AssessmentRoundProcessTest {

    private static final Map<Object, Object> BEANS = new HashMap<>();

    @RegisterExtension
    static final ProcessEngineCoverageExtension ENGINE = ModelEngine.walkingEveryPath("assessment-round", BEANS);

    private final Committee committee = new Committee();
    private final CalendarDays deadlines = new CalendarDays();

    @BeforeEach
    void takeTheDesks() {
        BEANS.put("assessmentRoundProcess", committee);
        BEANS.put("deadlines", deadlines);
    }

    @Test
    void a_scheme_is_approved_the_round_opened_its_sample_drawn_and_its_grades_signed() {
        ProcessStory story = submitted();
        assertThat(story.groups("approveScheme")).containsExactly("office:LEADER");

        story.answers("approveScheme", "APPROVED");
        assertThat(story.groups("openAssessment")).containsExactly("office:OFFICE");
        story.answers("openAssessment", "DONE").answers("drawSpotChecks", "DONE");
        assertThat(story.open()).as("the tasks are being verified").isEmpty();

        story.hears("allVerified");
        assertThat(story.open()).as("leads may object").isEmpty();
        assertThat(committee.done).containsExactly("results given");
        story.waitsFor("objectionsOver");
        assertThat(committee.done).containsExactly("results given", "filing ended");
        story.answers("proposeGrades", "SUBMITTED");
        assertThat(story.groups("signGrades")).containsExactly("office:LEADER");
        story.answers("signGrades", "SIGNED").isOverAt("roundClosed");
    }

    @Test
    void a_scheme_that_is_returned_is_revised_and_laid_before_the_leader_again() {
        ProcessStory story = submitted().answers("approveScheme", "RETURNED");
        assertThat(story.groups("reviseScheme")).containsExactly("office:OFFICE");

        story.answers("reviseScheme", "SUBMITTED");

        assertThat(story.open()).containsExactly("approveScheme");
    }

    @Test
    void a_scheme_that_is_returned_may_be_given_up() {
        submitted()
                .answers("approveScheme", "RETURNED")
                .answers("reviseScheme", "WITHDRAWN")
                .isOverAt("roundCancelled");
    }

    @Test
    void grades_that_the_leader_returns_are_proposed_again() {
        ProcessStory story = verified().answers("proposeGrades", "SUBMITTED").answers("signGrades", "RETURNED");

        assertThat(story.open()).containsExactly("proposeGrades");
    }

    @Test
    void grades_wait_for_the_last_review() {
        committee.isObjected = true;
        ProcessStory story = verified();
        assertThat(story.open()).isEmpty();

        story.hears("objectionsDecided");

        assertThat(story.open()).containsExactly("proposeGrades");
    }

    @Test
    void every_lapse_is_marked_and_leaves_the_duty_open() {
        ProcessStory story = submitted();
        story.waitsFor("approveSchemeLapsed").answers("approveScheme", "RETURNED");
        story.waitsFor("reviseSchemeLapsed").answers("reviseScheme", "SUBMITTED");
        story.answers("approveScheme", "APPROVED");
        story.waitsFor("openAssessmentLapsed").answers("openAssessment", "DONE");
        story.waitsFor("drawSpotChecksLapsed").answers("drawSpotChecks", "DONE");
        story.hears("allVerified").waitsFor("objectionsOver");
        story.waitsFor("proposeGradesLapsed").answers("proposeGrades", "SUBMITTED");
        story.waitsFor("signGradesLapsed").answers("signGrades", "SIGNED").isOverAt("roundClosed");

        assertThat(deadlines.lapsed())
                .containsExactly(
                        "approveScheme",
                        "reviseScheme",
                        "openAssessment",
                        "drawSpotChecks",
                        "proposeGrades",
                        "signGrades");
    }

    private static ProcessStory submitted() {
        return ProcessStory.begins(ENGINE.getProcessEngine(), "assessment-round");
    }

    private static ProcessStory verified() {
        return submitted()
                .answers("approveScheme", "APPROVED")
                .answers("openAssessment", "DONE")
                .answers("drawSpotChecks", "DONE")
                .hears("allVerified")
                .waitsFor("objectionsOver");
    }

    /** Stands in for the committee's desks. */
    public static class Committee {

        private static final int DAYS = 5;

        private boolean isObjected;
        private final List<String> done = new ArrayList<>();

        public void giveResults(DelegateExecution execution) {
            done.add("results given");
        }

        public void endFiling(DelegateExecution execution) {
            done.add("filing ended");
        }

        public Date objectionsOver(DelegateExecution execution) {
            Instant now = ClockUtil.getCurrentTime().toInstant();
            return Date.from(now.plus(DAYS, ChronoUnit.DAYS));
        }

        public boolean hasOpenObjections(DelegateExecution execution) {
            return isObjected;
        }

        public void closeObjections(DelegateExecution execution) {
            isObjected = false;
        }

        public String leaderGroup(DelegateExecution execution) {
            return "office:LEADER";
        }

        public String officeGroup(DelegateExecution execution) {
            return "office:OFFICE";
        }
    }
}
